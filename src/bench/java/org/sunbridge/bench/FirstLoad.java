package org.sunbridge.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first file of the registry into an empty installation: received, compared, applied, concluded.
 * Beside it, what it wrote, loaded by the server into empty tables of the same shape.
 */
final class FirstLoad implements Contest {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  private @Nullable Sunbridge sunbridge;
  private @Nullable Engine loaded;

  @Override
  public String name() {
    return "first-load";
  }

  @Override
  public String title() {
    return "First load of the register";
  }

  @Override
  public List<Contender> contenders(Path folder, int rows, int times) throws Exception {
    Path register = folder.resolve("certificate-registry.csv");
    new InventedPeople(1, rows).writeRegister(register);
    Engine first = new Engine(folder.resolve("loaded"));
    loaded = first;
    first.run("certificate-registry", register, FIRST);
    BareLoad bare = new BareLoad(first.loadingConnections(), folder, rows);
    Sunbridge ours = new Sunbridge(folder, register);
    sunbridge = ours;
    return List.of(
        new Contender("LOAD DATA alone, into the same tables", bare, first::written),
        new Contender("Sunbridge", ours, ours::written));
  }

  @Override
  public void end() {
    if (sunbridge != null) {
      sunbridge.close();
    }
    if (loaded != null) {
      loaded.close();
    }
  }

  /** Each time in a new installation. */
  private static final class Sunbridge implements Contender.Work {
    private final Path folder;
    private final Path register;
    private @Nullable Engine engine;
    private int installation;

    Sunbridge(Path folder, Path register) {
      this.folder = folder;
      this.register = register;
    }

    @Override
    public void prepare() {
      close();
      installation++;
      engine = new Engine(folder.resolve("data-" + installation));
    }

    @Override
    public long run() {
      return open().told(open().run("certificate-registry", register, FIRST).get(0));
    }

    long written() {
      return open().written();
    }

    void close() {
      if (engine != null) {
        engine.close();
        engine = null;
      }
    }

    private Engine open() {
      if (engine == null) {
        throw new IllegalStateException("prepare it first");
      }
      return engine;
    }
  }
}

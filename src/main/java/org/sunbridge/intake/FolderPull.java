package org.sunbridge.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.sunbridge.definition.PullDefinition;
import org.sunbridge.definition.PullDefinition.After;
import org.sunbridge.definition.PullDefinition.Checksum;

/** One look at a folder, here or on a server: what is whole is taken, what is not yet is told. */
final class FolderPull {

  private final String job;
  private final PullDefinition pull;
  private final String from;
  private final Endpoints endpoints;
  private final Memory memory;
  private final List<String> waiting = new ArrayList<>();
  private final FolderNames names;

  FolderPull(String job, PullDefinition pull, String from, Endpoints endpoints, Memory memory) {
    this.job = job;
    this.pull = pull;
    this.from = from;
    this.endpoints = endpoints;
    this.memory = memory;
    this.names = new FolderNames(pull, waiting);
  }

  /**
   * @param inbox a folder that somebody filled and gave: nothing in it is being written
   */
  Pulled files(Optional<Path> inbox, Pull.Receiver receiver) throws Exception {
    Map<String, Listed> ready;
    ChecksumFiles checksums = new ChecksumFiles();
    try (PolledFolder looking = open(inbox, After.KEEP, false)) {
      ready = new TreeMap<>(looking.list());
      noteOddThings(looking, inbox.isPresent());
      Set<String> there = Set.copyOf(ready.keySet());
      ready.keySet().removeIf(name -> !names.isDelivery(name) || !names.isOneName(name));
      if (inbox.isEmpty()) {
        Set<String> markers = names.markers(there);
        ready.keySet().removeIf(name -> markers.contains(name) || !names.isMarked(name, there));
        settled(ready, looking);
      }
      if (!ready.isEmpty() && there.stream().anyMatch(ChecksumFiles::isOne)) {
        read(checksums, looking);
      }
    }
    ready.keySet().removeIf(name -> !isCheckable(name, checksums));
    After after = inbox.isPresent() ? After.KEEP : after();
    if (inbox.isEmpty() && after == After.KEEP) {
      ready.values().removeIf(file -> memory.knows(job, key(file)));
      memory.lookedThrough(job);
    }
    int received = ready.isEmpty() ? 0 : take(inbox, after, ready, checksums, receiver);
    return new Pulled(received, waiting);
  }

  /** A mark of what would be taken now, if it stays as it is; nothing is touched. */
  Optional<String> lying() throws Exception {
    Map<String, Listed> ready;
    try (PolledFolder looking = open(Optional.empty(), After.KEEP, false)) {
      ready = new TreeMap<>(looking.list());
    }
    Set<String> there = Set.copyOf(ready.keySet());
    Set<String> markers = names.markers(there);
    ready
        .keySet()
        .removeIf(
            name ->
                !names.isDelivery(name)
                    || !FileName.last(name).equals(name)
                    || markers.contains(name)
                    || !names.isMarked(name, there));
    if (after() == After.KEEP) {
      ready.values().removeIf(file -> memory.knows(job, key(file)));
    }
    if (ready.isEmpty()) {
      return Optional.empty();
    }
    MessageDigest digest = org.sunbridge.intake.Checksum.Algorithm.SHA256.digest();
    ready.values().forEach(file -> digest.update(key(file)));
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }

  private void noteOddThings(PolledFolder looking, boolean given) throws IOException {
    Optional<Path> here = looking.here();
    if (here.isPresent()) {
      OddThings.in(here.get(), names::isDelivery, given)
          .forEach((name, why) -> waiting.add(FileName.shown(name) + " " + why));
    }
  }

  private PolledFolder open(Optional<Path> inbox, After after, boolean marked) throws Exception {
    return new PolledFolder(
        inbox.isPresent() ? endpoints.of(inbox.get()) : endpoints.of(pull, after, marked),
        inbox.isPresent());
  }

  private After after() {
    return pull.after()
        .orElseGet(
            () ->
                pull.from().matches(".*[?&]noop=true.*")
                    ? After.KEEP
                    : pull.from().matches(".*[?&]delete=true.*") ? After.DELETE : After.MOVE);
  }

  /** Looks again after a while: what has changed since, or gone, is not taken. */
  private void settled(Map<String, Listed> ready, PolledFolder looking) throws Exception {
    Duration stable = pull.finished().stable();
    if (ready.isEmpty() || stable.isZero()) {
      return;
    }
    TimeUnit.MILLISECONDS.sleep(stable.toMillis());
    Map<String, Listed> now = looking.list();
    for (Listed before : List.copyOf(ready.values())) {
      if (!before.equals(now.get(before.name()))) {
        ready.remove(before.name());
        waiting.add(FileName.shown(before.name()) + " 还在传，下次再取 (it is still being written)");
      }
    }
  }

  private static void read(ChecksumFiles checksums, PolledFolder looking) throws Exception {
    List<Exception> failures =
        looking.take(
            file -> ChecksumFiles.isOne(file.name()) && file.bytes() <= ChecksumFiles.LARGEST,
            (file, content) -> checksums.read(file.name(), content.readAllBytes()));
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private boolean isCheckable(String name, ChecksumFiles checksums) {
    boolean checkable = pull.checksum() == Checksum.IF_PRESENT || !checksums.of(name).isEmpty();
    if (!checkable) {
      waiting.add(FileName.shown(name) + " 还没有校验文件，下次再取 (its checksum is not there yet)");
    }
    return checkable;
  }

  private int take(
      Optional<Path> inbox,
      After after,
      Map<String, Listed> ready,
      ChecksumFiles checksums,
      Pull.Receiver receiver)
      throws Exception {
    Set<String> received = new HashSet<>();
    List<Exception> failures = new ArrayList<>();
    try (PolledFolder taking = open(inbox, after, inbox.isEmpty())) {
      failures.addAll(
          taking.take(
              file -> file.equals(ready.get(file.name())),
              (file, content) -> {
                receive(file, content, checksums, receiver);
                received.add(file.name());
                if (inbox.isEmpty() && after == After.KEEP) {
                  memory.remember(job, key(file));
                }
              }));
    }
    Map<String, Listed> gone = new HashMap<>(ready);
    gone.keySet().removeAll(received);
    if (failures.isEmpty()) {
      gone.keySet()
          .forEach(name -> waiting.add(FileName.shown(name) + " 被移走或又变了 (gone or changed)"));
    }
    if (after != After.KEEP) {
      failures.addAll(clearedOfChecksums(received, checksums, after));
    }
    if (!failures.isEmpty()) {
      throw new PullFailed(job, from, failures);
    }
    return received.size();
  }

  private void receive(
      Listed file, InputStream content, ChecksumFiles checksums, Pull.Receiver receiver)
      throws Exception {
    receiver.receive(new Arriving(file.name(), from, content, checksums.of(file.name())));
  }

  /** A checksum that outlives its file would be held against the next one of that name. */
  private List<Exception> clearedOfChecksums(
      Set<String> received, ChecksumFiles checksums, After after) throws Exception {
    Set<String> companions = new HashSet<>();
    received.forEach(name -> companions.addAll(checksums.companionsOf(name)));
    if (companions.isEmpty()) {
      return List.of();
    }
    try (PolledFolder clearing = open(Optional.empty(), after, false)) {
      return clearing.take(file -> companions.contains(file.name()), (file, content) -> {});
    }
  }

  private byte[] key(Listed file) {
    MessageDigest digest = org.sunbridge.intake.Checksum.Algorithm.SHA256.digest();
    String told = String.join("\0", from, file.name(), file.bytes() + "", file.modified() + "");
    return digest.digest(told.getBytes(StandardCharsets.UTF_8));
  }
}

package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.BrokenLines;
import org.sunbridge.testing.MendedList;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** Files handed in on the pages and by programs, to the serving process. */
@OnDatabase
class HandInTest {

  private static final String OTHER_STREET = ServedVillage.OTHER_STREET;

  @TempDir static Path folder;
  private static ServedVillage village;
  private static TestEngine engine;
  private static String address;

  @BeforeAll
  static void serve(TestDatabase database) throws IOException {
    village = ServedVillage.open(database, folder);
    engine = village.engine();
    address = village.address();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    village.close();
  }

  @Test
  void aSurveyorSeesHowAFileIsReadAndThenSubmitsIt() throws IOException {
    Path file =
        Village.of(30)
            .with(v -> v.number() == 7 ? v.reachedAt("13612345678") : v)
            .survey(folder.resolve("seven"));
    Files.writeString(file, "不是证号,某某,某街镇,,,,\n", java.nio.file.StandardOpenOption.APPEND);
    Page page = signedIn("wai", new Browser.NewContextOptions());

    choose(page, "household-survey", file, "2026-11-05");
    assertThat(page.locator("main")).containsText("共 31 行，可用 30 行，将退回 1 行");
    assertThat(page.locator("main")).containsText("136****5678");
    assertThat(page.locator("main")).containsText("入户");
    assertThat(page.locator("main")).not().containsText("13612345678");
    Browsing.isAccessible(page);
    Browsing.photograph(page, "upload");
    assertThat(deliveriesOn("2026-11-05")).isZero();

    page.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("main")).containsText("已提交");
    assertThat(page.locator("main").getByText("已生效").first())
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(60_000));
    assertThat(engine.findings())
        .anyMatch(row -> row.contains("CHANGE") && row.contains("13612345678"));

    page.navigate(address + "/uploads");
    assertThat(page.locator("tbody")).containsText(file.getFileName().toString());
    Browsing.isAccessible(page);
    Browsing.photograph(page, "uploads");
    page.navigate(address + "/uploads?lang=en");
    assertThat(page.locator("h1")).hasText("Hand in");
    Browsing.isAccessible(page);
    page.context().close();
  }

  @Test
  void aFileIsHandedInWithoutJavaScriptToo() throws IOException {
    Path file = Village.of(30).survey(folder.resolve("plain"));
    Page page = signedIn("wai", new Browser.NewContextOptions().setJavaScriptEnabled(false));
    choose(page, "household-survey", file, "2026-11-04");
    assertThat(page.locator("main")).containsText("共 30 行，可用 30 行，将退回 0 行");
    page.getByText("撤回", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("main")).containsText("已撤回，没有作任何改动");
    assertThat(deliveriesOn("2026-11-04")).isZero();
    page.context().close();
  }

  @Test
  void aFileIsHandedInByTabAndEnterAlone() throws IOException {
    Path file = Village.of(30).survey(folder.resolve("keys"));
    Page page = signedIn("wai", new Browser.NewContextOptions());
    // Listened to from the first: a key pressed right after it was asked for may be there before.
    List<FileChooser> choosers = new ArrayList<>();
    page.onFileChooser(choosers::add);
    page.navigate(address + "/uploads");
    WalksTest.tabTo(page, page.locator("select[name=job]"));
    page.keyboard().type("入户");
    WalksTest.tabTo(page, page.locator("input[type=file]"));
    page.keyboard().press("Enter");
    page.waitForCondition(() -> !choosers.isEmpty());
    choosers.get(0).setFiles(file);
    WalksTest.tabTo(page, page.locator("form.upload summary"));
    page.keyboard().press("Enter");
    WalksTest.tabTo(page, page.locator("form.upload select[name=scope]"));
    WalksTest.tabTo(page, page.locator("form.upload input[name=asOf]"));
    page.locator("form.upload input[name=asOf]").fill("2026-11-07");
    WalksTest.tabTo(page, page.locator("form.upload button.primary"));
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText(file.getFileName().toString());
    assertThat(page.locator("#main")).isFocused();
    WalksTest.tabTo(page, page.getByText("撤回", new Page.GetByTextOptions().setExact(true)));
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).containsText("已撤回，没有作任何改动");
    assertThat(deliveriesOn("2026-11-07")).isZero();
    page.context().close();
  }

  @Test
  void nobodyHandsInForAnothersStreet() throws IOException {
    Path file = Village.of(30).survey(folder.resolve("other"));
    Page page = signedIn("nan", new Browser.NewContextOptions());
    choose(page, "household-survey", file, "2026-11-03");
    page.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("main [role=alert]")).containsText("不在您负责的街镇内");
    assertThat(deliveriesOn("2026-11-03")).isZero();
    page.navigate(address + "/uploads");
    assertThat(page.locator("select[name=job] option[value=deaths]")).hasCount(0);
    page.context().close();
  }

  @Test
  void theStreetThatSentTheRowsSendsThemBackMendedWhateverTheFileIsCalled() {
    Path file = Village.of(30).survey(folder.resolve("slips"));
    BrokenLines slips = BrokenLines.in(file, 3);
    RunRow run = engine.runAsOf("household-survey", file, "2026-11-02", "2026-11-02");
    Path mended =
        slips
            .mend(MendedList.of(engine, run))
            .save(folder.resolve("household-survey-" + OTHER_STREET + ".xlsx"));

    Page other = signedIn("nan", new Browser.NewContextOptions());
    choose(other, "household-survey", mended, "2026-11-30");
    other.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(other.locator("main [role=alert]")).containsText("不在您负责的街镇内");
    other.context().close();

    Page own = signedIn("wai", new Browser.NewContextOptions());
    choose(own, "household-survey", mended, "2026-11-30");
    assertThat(own.locator("main")).containsText("共 1 行，可用 1 行，将退回 0 行");
    assertThat(own.locator("main")).containsText("2026-11-02");
    own.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(own.locator("main").getByText("已生效").first())
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(60_000));
    own.reload();
    assertThat(own.locator("main")).containsText("改好 1 行");
    Browsing.isAccessible(own);
    own.navigate(address + "/deliveries/" + run.deliveryId);
    assertThat(own.locator("main")).containsText("还有 0 行没有改好");
    own.context().close();
  }

  @Test
  void whatCannotBeReadSaysWhyAndCannotBeSubmitted() throws IOException {
    Path file = Files.writeString(folder.resolve("household-survey-310114001.csv"), "");
    Page page = signedIn("wai", new Browser.NewContextOptions());
    choose(page, "household-survey", file, "2026-11-03");
    assertThat(page.locator("main [role=alert]")).isVisible();
    assertThat(page.getByText("提交", new Page.GetByTextOptions().setExact(true))).hasCount(0);
    page.context().close();
  }

  @Test
  void aProgramHandsInAFileAndAsksWhatBecameOfIt() throws Exception {
    byte[] file = Files.readAllBytes(Village.of(30).deaths(folder.resolve("deaths"), "2026-11-01"));
    byte[] none = Files.readAllBytes(new Village(List.of()).deaths(folder.resolve("none"), ""));
    String wanted = "/api/v1/deliveries?job=deaths&fileName=deaths.csv&asOf=2026-11-06";

    assertThat(send(post(wanted, none), null).statusCode()).isEqualTo(401);
    assertThat(send(post(wanted, none), "wai").statusCode()).isEqualTo(422);
    HttpResponse<String> wrong =
        send(post(wanted, none).header("Content-Digest", digest(file)), "lin");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    assertThat(deliveriesOn("2026-11-06")).isZero();

    HttpResponse<String> taken =
        send(post(wanted, none).header("Content-Digest", digest(none)), "lin");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    String one = taken.headers().firstValue("Location").orElseThrow();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> send(get(one), "lin").body().contains("\"status\":\"APPLIED\""));
    HttpResponse<String> again = send(post(wanted, none), "lin");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("\"isNew\":false");
    assertThat(send(get(one), "wai").statusCode()).isEqualTo(404);
    assertThat(send(get("/api/v1/deliveries/999999"), "lin").body()).contains("\"status\":404");
  }

  @Test
  void everyFileOfAnArchiveBecomesADeliveryAndSaysWhatBecameOfIt() throws Exception {
    Path zip = locked("2026-11-13");
    Page page = signedIn("lin", new Browser.NewContextOptions());
    choose(page, "household-survey", zip, "2026-11-13");
    assertThat(page.locator("main [role=alert]")).containsText("压缩包有密码");
    page.locator("#password").fill("not this one");
    village.press(page, "打开");
    assertThat(page.locator("main [role=alert]").first()).containsText("密码不对");
    page.locator("#password").fill("sesame");
    village.press(page, "打开");
    assertThat(page.locator("main")).containsText("压缩包里有 3 个数据文件");
    assertThat(page.locator("tbody")).containsText("嘉定/household-survey-310114001-20261113.csv");
    assertThat(page.locator("tbody")).containsText("可以提交");
    assertThat(page.locator("tbody .problem")).hasCount(1);
    Browsing.isAccessible(page);
    Browsing.photograph(page, "archive");
    village.press(page, "提交");
    assertThat(page.locator("main")).containsText("各个文件正在等待核对");
    await().atMost(Duration.ofMinutes(1)).until(() -> waitingOn("2026-11-13") == 0);
    page.reload();
    assertThat(page.locator("tbody")).containsText("已生效");
    assertThat(page.locator("tbody")).containsText("失败");
    assertThat(page.locator("tbody .problem")).hasCount(1);
    Browsing.isAccessible(page);
    page.context().close();

    Page street = signedIn("wai", new Browser.NewContextOptions());
    choose(street, "household-survey", zip, "2026-11-13");
    street.locator("#password").fill("sesame");
    village.press(street, "打开");
    village.press(street, "提交");
    assertThat(street.locator("main [role=alert]")).containsText("不在您负责的街镇内");
    street.context().close();
  }

  @Test
  void aProgramHandsInAnArchive() throws Exception {
    byte[] zip = Files.readAllBytes(locked("2026-11-14"));
    String wanted = "/api/v1/deliveries?job=household-survey&fileName=streets.zip&asOf=2026-11-14";
    assertThat(send(post(wanted, zip), "lin").statusCode()).isEqualTo(422);
    HttpResponse<String> taken =
        send(post(wanted, zip).header("Archive-Password", "sesame"), "lin");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    assertThat(taken.body()).contains("\"members\":[", "310114001", OTHER_STREET, "310114103");
    HttpResponse<String> again =
        send(post(wanted, zip).header("Archive-Password", "sesame"), "lin");
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
  }

  private static long waitingOn(String asOf) {
    Long count =
        engine
            .sql()
            .queryForObject(
                "SELECT COUNT(*) FROM delivery WHERE status = 'RECEIVED' AND as_of = ?",
                Long.class,
                asOf);
    return count == null ? 0 : count;
  }

  /** Two streets' surveys, and a file that is none. */
  private static Path locked(String day) throws IOException {
    String date = day.replace("-", "");
    Path one = Village.of(30).survey(folder.resolve("zip-" + date));
    String text = Files.readString(one);
    Path zip = folder.resolve("streets-" + date + ".zip");
    try (ZipFile archive = new ZipFile(zip.toFile(), "sesame".toCharArray())) {
      add(archive, "嘉定/household-survey-310114001-" + date + ".csv", text);
      add(
          archive,
          "household-survey-" + OTHER_STREET + "-" + date + ".csv",
          text.substring(0, text.indexOf('\n') + 1));
      add(archive, "household-survey-310114103-" + date + ".csv", "这不是名单 " + day + "\n");
    }
    return zip;
  }

  private static void add(ZipFile archive, String name, String text) throws IOException {
    ZipParameters parameters = new ZipParameters();
    parameters.setFileNameInZip(name);
    parameters.setEncryptFiles(true);
    parameters.setEncryptionMethod(EncryptionMethod.AES);
    archive.addStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), parameters);
  }

  @Test
  void anOfficerTakesAlongTheMappingThatAFileSuggests() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("new-source-20261101.csv"),
            "姓名,身份证号,入学日期\n示例甲,11010519491231002X,2026-09-01\n");
    Page page = signedIn("lin", new Browser.NewContextOptions());
    choose(page, "deaths", file, "2026-11-15");
    assertThat(page.locator("main [role=alert]")).isVisible();
    page.getByText("没有合适的映射？按这个文件推测").click();
    assertThat(page.locator("tbody")).containsText("citizenId");
    assertThat(page.locator("textarea")).hasValue(Pattern.compile("mapping: new-source", 0));
    Browsing.isAccessible(page);
    Browsing.photograph(page, "guess");
    String edited = page.locator("textarea").inputValue().replace("new-source", "schooling");
    page.locator("textarea").fill(edited);
    Download download = page.waitForDownload(() -> village.press(page, "下载映射文件"));
    assertThat(download.suggestedFilename()).isEqualTo("schooling.yaml");
    assertThat(Files.readString(download.path())).contains("入学日期");
    page.navigate(page.url() + "?lang=en");
    Browsing.isAccessible(page);
    page.context().close();

    Page street = signedIn("wai", new Browser.NewContextOptions());
    choose(street, "household-survey", file, "2026-11-15");
    assertThat(street.getByText("没有合适的映射？按这个文件推测")).hasCount(0);
    street.context().close();
  }

  @Test
  void aTransferThatBreaksOffLeavesNothing() throws Exception {
    long before = engine.count("upload");
    URI uri = URI.create(address);
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST /api/v1/deliveries?job=deaths&fileName=d.csv HTTP/1.1\r\nHost: x\r\n"
                      + "Authorization: "
                      + basic("lin")
                      + "\r\nContent-Length: 1000000\r\n\r\n姓名,身份证号")
                  .getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 400");
    }
    assertThat(engine.count("upload")).isEqualTo(before);
  }

  private static Page signedIn(String account, Browser.NewContextOptions options) {
    return village.signedIn(account, options);
  }

  private static void choose(Page page, String job, Path file, String asOf) {
    village.choose(page, job, file, asOf);
  }

  private static long deliveriesOn(String asOf) {
    return village.deliveriesOn(asOf);
  }

  private static HttpRequest.Builder post(String path, byte[] file) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .POST(HttpRequest.BodyPublishers.ofByteArray(file));
  }

  private static HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private static HttpResponse<String> send(
      HttpRequest.Builder request, @org.jspecify.annotations.Nullable String account)
      throws IOException, InterruptedException {
    if (account != null) {
      request.header("Authorization", basic(account));
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String basic(String account) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((account + ":" + Browsing.PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(byte[] content) throws Exception {
    return "sha-256=:"
        + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(content))
        + ":";
  }
}

package org.sunbridge.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.util.UriComponentsBuilder;
import org.sunbridge.definition.AlertRules;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Refused;
import org.sunbridge.intake.Secrets;
import org.sunbridge.operation.DatabaseAnswers;
import org.sunbridge.operation.DiskSpace;
import org.sunbridge.operation.Watch;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** Who is not looking is told: by a real mail server and by robots on real ports. */
@OnDatabase
class AlertsTest {

  private static final String RULES =
      """
      channels:
        - { channel: mail, kind: email, address: { env: SMTP }, from: { env: FROM }, to: { env: TO } }
        - { channel: wecom, kind: wecom, address: { env: WECOM } }
        - { channel: ding, kind: dingtalk, address: { env: DING }, secret: { env: DING_SECRET } }
        - { channel: feishu, kind: feishu, address: { env: FEISHU }, secret: { env: FEISHU_SECRET } }
        - { channel: nowhere, kind: wecom, address: { env: NOT_SET } }
      rules:
        - { rule: failed, when: failed, to: [mail, wecom, ding, feishu, nowhere], escalate: { after: 2h, to: [wecom] } }
        - { rule: brake, when: brake, to: [] }
        - { rule: held, when: held, after: 4h, to: [] }
        - { rule: late, when: late, to: [] }
        - { rule: rejects, when: rejects, percent: 5, atLeast: 20, to: [] }
        - { rule: portal, when: portal, after: 15m, to: [] }
        - { rule: disk, when: disk, percent: 10, to: [] }
        - { rule: duration, when: duration, factor: 3, after: 5m, to: [] }
        - { rule: rows, when: rows, percent: 30, atLeast: 50, to: [] }
      """;

  @TempDir Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private TestEngine engine;
  private GreenMail mail;
  private Receiver robot;
  private long free = 50;

  @BeforeEach
  void open(TestDatabase database) throws IOException {
    mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    mail.start();
    robot = new Receiver();
    Path definitions = DefinitionsCopy.in(folder.resolve("definitions")).folder();
    Files.writeString(definitions.resolve("jobs/alerts.yaml"), RULES);
    variables.clear();
    variables.put("SMTP", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
    variables.put("FROM", "sunbridge@district.example");
    variables.put("TO", "lin@district.example, wai@district.example");
    variables.put("WECOM", robot.address("/wecom?key=abc"));
    variables.put("DING", robot.address("/ding?access_token=abc"));
    variables.put("DING_SECRET", "SECdingdong");
    variables.put("FEISHU", robot.address("/feishu/hook"));
    variables.put("FEISHU_SECRET", "feifeifei");
    try (TestEngine empty =
        TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"))) {
      engine = empty.with(definitions, variables);
    }
  }

  @AfterEach
  void close() {
    engine.close();
    robot.close();
    mail.stop();
  }

  @Test
  void allThatFailedTogetherIsOneMessageAChannel() throws Exception {
    run("deaths", "FAILED", "张三.csv");
    run("low-income", "FAILED", "李四.csv");
    alerts().look();
    MimeMessage[] letters = mail.getReceivedMessages();
    // One for each address.
    assertThat(letters).hasSize(2);
    String text =
        new String(
            Base64.getMimeDecoder().decode(GreenMailUtil.getBody(letters[0])),
            StandardCharsets.UTF_8);
    assertThat(letters[0].getSubject()).isEqualTo("阳光桥：2 条新告警");
    assertThat(text).contains("死亡信息比对", "失败", "restart it").doesNotContain("张三", "李四");
    assertThat(robot.calls("/wecom")).hasSize(1);
    assertThat(robot.calls("/wecom").get(0).body().at("/msgtype").asText()).isEqualTo("markdown");
    assertThat(robot.calls("/wecom").get(0).body().at("/markdown/content").asText())
        .contains("阳光桥：2 条新告警", "死亡信息比对");
  }

  @Test
  void dingTalkAndFeishuAreSignedAsTheyAskFor() throws Exception {
    run("deaths", "FAILED", "a.csv");
    alerts().look();
    Receiver.Call ding = robot.calls("/ding").get(0);
    Map<String, String> query =
        UriComponentsBuilder.fromUri(ding.address()).build().getQueryParams().toSingleValueMap();
    String signed = query.get("timestamp") + "\nSECdingdong";
    assertThat(java.net.URLDecoder.decode(query.get("sign"), StandardCharsets.UTF_8))
        .isEqualTo(hmac("SECdingdong", signed));
    assertThat(query.get("access_token")).isEqualTo("abc");
    assertThat(ding.body().at("/markdown/title").asText()).contains("1 条新告警");
    Receiver.Call feishu = robot.calls("/feishu/hook").get(0);
    String key = feishu.body().at("/timestamp").asText() + "\nfeifeifei";
    assertThat(feishu.body().at("/sign").asText()).isEqualTo(hmac(key, ""));
    assertThat(feishu.body().at("/msg_type").asText()).isEqualTo("text");
    assertThat(feishu.body().at("/content/text").asText()).contains("失败");
  }

  @Test
  void nobodyIsToldTwiceAndWhatIsOverEnds() {
    run("deaths", "FAILED", "a.csv");
    alerts().look();
    alerts().look();
    assertThat(robot.calls("/wecom")).hasSize(1);
    assertThat(alerts().open()).hasSize(1);
    engine.sql().update("UPDATE run SET status = 'DONE'");
    alerts().look();
    assertThat(alerts().open()).isEmpty();
    assertThat(alerts().before(Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void whoWasToldOfTheBeginningIsToldOfTheEndAndNobodyElse() throws Exception {
    run("deaths", "FAILED", "张三.csv");
    alerts().look();
    alertsIn(Duration.ofMinutes(121)).look();
    assertThat(robot.calls("/wecom")).as("and once more, for nobody acknowledged it").hasSize(2);
    mail.purgeEmailFromAllMailboxes();
    engine.sql().update("UPDATE run SET status = 'DONE'");
    alertsIn(Duration.ofMinutes(130)).look();
    alertsIn(Duration.ofMinutes(140)).look();
    assertThat(robot.calls("/wecom")).hasSize(3);
    assertThat(robot.calls("/wecom").get(2).body().at("/markdown/content").asText())
        .contains("1 条告警已解除", "持续 130 分钟", "死亡信息比对", "Over, after 130 minutes");
    assertThat(robot.calls("/ding")).hasSize(2);
    assertThat(robot.calls("/feishu/hook")).hasSize(2);
    MimeMessage[] letters = mail.getReceivedMessages();
    assertThat(letters).as("one for each address").hasSize(2);
    assertThat(letters[0].getSubject()).isEqualTo("阳光桥：1 条告警已解除");
  }

  @Test
  void ofWhatNobodyWasToldNobodyIsToldTheEnd() {
    alerts().silence("", "", Clock.systemUTC().instant().plus(Duration.ofHours(1)), "lin", "升级");
    run("deaths", "FAILED", "a.csv");
    alerts().look();
    engine.sql().update("UPDATE run SET status = 'DONE'");
    alertsIn(Duration.ofHours(2)).look();
    assertThat(alerts().open()).isEmpty();
    assertThat(robot.calls("/wecom")).isEmpty();
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void whatFailedAndWasLeftIsNotToldAsMended() throws Exception {
    rules("- { rule: failed, when: failed, to: [wecom] }");
    run("deaths", "FAILED", "a.csv");
    alerts().look();
    assertThat(robot.calls("/wecom")).hasSize(1);
    engine.sql().update("UPDATE run SET ended_at = ended_at - INTERVAL 8 DAY");
    alerts().look();
    assertThat(alerts().open()).isEmpty();
    assertThat(robot.calls("/wecom")).as("it failed still").hasSize(1);
  }

  @Test
  void moreThanAnybodyReadsComesInSeveralMessages() throws Exception {
    rules("- { rule: failed, when: failed, to: [wecom] }");
    for (int i = 0; i < 31; i++) {
      run("deaths", "FAILED", "a.csv");
    }
    alerts().look();
    assertThat(robot.calls("/wecom")).hasSize(2);
  }

  @Test
  void whatIsOnlyNoLongerNewsHasNoEndThatIsTold() throws Exception {
    rules("- { rule: rejects, when: rejects, percent: 5, atLeast: 20, to: [wecom] }");
    ended("deaths", 100, 30, 60);
    alerts().look();
    assertThat(robot.calls("/wecom")).hasSize(1);
    engine.sql().update("UPDATE run SET ended_at = ended_at - INTERVAL 25 HOUR");
    alerts().look();
    assertThat(alerts().open()).isEmpty();
    assertThat(robot.calls("/wecom")).hasSize(1);
  }

  @Test
  void aRuleMaySayThatItsEndIsNotTold() throws Exception {
    rules("- { rule: failed, when: failed, to: [wecom], tellEnd: false }");
    run("deaths", "FAILED", "a.csv");
    alerts().look();
    engine.sql().update("UPDATE run SET status = 'DONE'");
    alertsIn(Duration.ofMinutes(5)).look();
    assertThat(alerts().open()).isEmpty();
    assertThat(robot.calls("/wecom")).hasSize(1);
  }

  @Test
  void aMonitoringSystemCountsWhatIsOpenByRuleAndSeverity() {
    SimpleMeterRegistry figures = new SimpleMeterRegistry();
    new AlertMetrics(
            engine.get(AlertMapper.class),
            engine.get(Definitions.class).alerts(),
            engine.get(DatabaseAnswers.class))
        .bindTo(figures);
    assertThat(open(figures, "failed", "critical")).isZero();
    run("deaths", "FAILED", "a.csv");
    run("low-income", "FAILED", "b.csv");
    alerts().look();
    assertThat(open(figures, "failed", "critical")).isEqualTo(2);
    assertThat(open(figures, "rows", "notice")).isZero();
    engine.sql().update("UPDATE run SET status = 'DONE'");
    alerts().look();
    assertThat(open(figures, "failed", "critical")).isZero();
  }

  private static double open(SimpleMeterRegistry figures, String rule, String severity) {
    return figures
        .get("sunbridge.alerts.open")
        .tags("rule", rule, "severity", severity)
        .gauge()
        .value();
  }

  /** Other rules with the same channels. */
  private void rules(String rules) throws IOException {
    String channels = RULES.substring(0, RULES.indexOf("rules:"));
    Files.writeString(
        folder.resolve("definitions/jobs/alerts.yaml"), channels + "rules:\n  " + rules + "\n");
    TestEngine before = engine;
    engine = before.with(folder.resolve("definitions"), variables);
    before.close();
  }

  @Test
  void whatCannotBeSentIsKeptAndTriedAgain() {
    int port = mail.getSmtp().getPort();
    mail.stop();
    robot.answers("{\"errcode\": 93000, \"code\": 19001}");
    run("deaths", "FAILED", "a.csv");
    alerts().look();
    assertThat(alerts().waiting()).hasSize(4).allMatch(notice -> notice.lastError() != null);
    assertThat(alerts().waiting())
        .extracting(Notice::lastError)
        .noneMatch(error -> String.valueOf(error).contains("abc"));
    mail = new GreenMail(new com.icegreen.greenmail.util.ServerSetup(port, "127.0.0.1", "smtp"));
    mail.start();
    robot.answers("{\"errcode\": 0}");
    alertsIn(Duration.ofMinutes(3)).inTurn();
    assertThat(mail.getReceivedMessages()).hasSize(2);
    assertThat(robot.calls("/wecom")).hasSize(2);
    assertThat(alerts().waiting()).isEmpty();
  }

  @Test
  void whatNobodyAcknowledgesIsToldToOthersOnce() {
    run("deaths", "FAILED", "a.csv");
    alerts().look();
    alertsIn(Duration.ofMinutes(119)).look();
    assertThat(robot.calls("/wecom")).hasSize(1);
    alertsIn(Duration.ofMinutes(121)).look();
    alertsIn(Duration.ofMinutes(180)).look();
    assertThat(robot.calls("/wecom")).hasSize(2);
    assertThat(robot.calls("/wecom").get(1).body().at("/markdown/content").asText())
        .contains("没有人认领");
  }

  @Test
  void whatSomebodyAcknowledgedIsToldToNobodyElse() {
    run("deaths", "FAILED", "a.csv");
    alerts().look();
    long id = alerts().open().get(0).id();
    alerts().acknowledge(id, "lin", "在查");
    alertsIn(Duration.ofHours(3)).look();
    assertThat(robot.calls("/wecom")).hasSize(1);
    assertThatThrownBy(() -> alerts().acknowledge(id, "wai", "我也在查")).isInstanceOf(Refused.class);
  }

  @Test
  void aSilenceEndsByItselfAndWhatIsStillSoIsToldThen() {
    alerts()
        .silence("failed", "", Clock.systemUTC().instant().plus(Duration.ofHours(1)), "lin", "升级");
    run("deaths", "FAILED", "a.csv");
    alerts().look();
    assertThat(alerts().open()).hasSize(1);
    assertThat(robot.calls("/wecom")).isEmpty();
    alertsIn(Duration.ofMinutes(61)).look();
    assertThat(robot.calls("/wecom")).hasSize(1);
    assertThatThrownBy(
            () -> alerts().silence("no-such", "", Clock.systemUTC().instant(), "lin", "why"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void everyRuleSeesWhatItLooksFor() {
    for (int i = 0; i < 4; i++) {
      ended("deaths", 1000, 0, 60);
    }
    ended("deaths", 100, 30, 3600);
    free = 5;
    run("low-income", "HELD", "a.csv");
    engine.sql().update("INSERT INTO schedule_plan VALUES ('nightly', '', UTC_TIMESTAMP(), NULL)");
    engine
        .sql()
        .update(
            "INSERT INTO planned_slot (schedule, planned_at, business_date, calendar_known, status)"
                + " VALUES ('nightly', UTC_TIMESTAMP() - INTERVAL 2 DAY, '2026-11-19', TRUE, 'WAITING')");
    engine
        .sql()
        .update(
            "INSERT INTO outbox (target, item, result, revision, op, id, payload, state, attempts,"
                + " next_attempt_at, created_at, failing_since) VALUES ('one-stop-portal', ?, 'r',"
                + " 1, 'UPSERT', REPEAT('a', 64), '{}', 'WAITING', 3, UTC_TIMESTAMP(),"
                + " UTC_TIMESTAMP() - INTERVAL 9 HOUR, UTC_TIMESTAMP())",
            engine.get(Definitions.class).targets().get("one-stop-portal").items().get(0).item());
    alerts().look();
    // It was made long ago, and has failed once, a moment ago.
    assertThat(alerts().open()).extracting(Alert::kind).doesNotContain("PORTAL");
    alertsIn(Duration.ofHours(5)).look();
    assertThat(alerts().open())
        .extracting(Alert::kind)
        .containsExactlyInAnyOrder(
            Arrays.stream(AlertRules.When.values())
                .filter(when -> when != AlertRules.When.FAILED && when != AlertRules.When.SILENT)
                .map(Enum::name)
                .toArray(String[]::new));
  }

  @Test
  void whatAShellWithoutAddressesSeesIsToldByTheOneThatHasThem() {
    run("deaths", "FAILED", "a.csv");
    room(Map.of(), Optional.empty()).look();
    assertThat(alerts().open()).singleElement().returns(null, Alert::notifiedAt);

    room(Map.of("WECOM", robot.address("/wecom?key=abc")), Optional.empty()).look();
    assertThat(robot.calls("/wecom")).hasSize(1);
    assertThat(mail.getReceivedMessages()).isEmpty();

    alerts().look();
    assertThat(robot.calls("/wecom")).hasSize(1);
    assertThat(robot.calls("/ding")).hasSize(1);
    assertThat(mail.getReceivedMessages()).hasSize(2);
    assertThat(alerts().open()).singleElement().doesNotReturn(null, Alert::notifiedAt);
  }

  @Test
  void aMessageIsNotClaimedByWhoeverCannotSendIt() {
    robot.answers("{\"errcode\": 93000, \"code\": 19001}");
    run("deaths", "FAILED", "a.csv");
    alerts().look();
    assertThat(alerts().waiting()).hasSize(3).allMatch(notice -> notice.attempts() == 1);
    engine.sql().update("UPDATE alert_notice SET next_attempt_at = UTC_TIMESTAMP()");

    room(Map.of(), Optional.empty()).look();

    assertThat(alerts().waiting()).hasSize(3).allMatch(notice -> notice.attempts() == 1);
  }

  @Test
  void aDiskIsToldByTheMachineItBelongsToAndByNobodyElse() {
    free = 5;
    alerts().look();
    Alert open = alerts().open().get(0);
    room(Map.of(), Optional.empty()).look();
    room(Map.of(), Optional.of(disk("another:/data", 50))).look();
    assertThat(alerts().open()).extracting(Alert::id).containsExactly(open.id());

    // Another one has just looked at everything; each still looks at its own.
    free = 50;
    alerts().inTurn();
    assertThat(alerts().open()).isEmpty();
  }

  @Test
  void theDiskOfAMachineThatIsGoneIsNoLongerTold() {
    room(Map.of(), Optional.of(disk("another:/data", 5))).look();
    assertThat(alerts().open()).extracting(Alert::subject).containsExactly("another:/data");
    alertsIn(Duration.ofMinutes(11)).look();
    assertThat(alerts().open()).isEmpty();
  }

  private static DiskSpace.Look disk(String place, long free) {
    return new DiskSpace.Look() {
      @Override
      public DiskSpace now() {
        return new DiskSpace(free, 100);
      }

      @Override
      public String place() {
        return place;
      }
    };
  }

  private Alerts alerts() {
    return alertsIn(Duration.ZERO);
  }

  /** The room as it will be in a while. */
  private Alerts alertsIn(Duration later) {
    return room(engine.get(Secrets.class), Optional.of(() -> new DiskSpace(free, 100)), later);
  }

  /** The room of another process on the database. */
  private Alerts room(Map<String, String> variables, Optional<DiskSpace.Look> disk) {
    return room(new Secrets(variables::get, folder::resolve), disk, Duration.ZERO);
  }

  private Alerts room(Secrets secrets, Optional<DiskSpace.Look> disk, Duration later) {
    Clock clock = Clock.offset(Clock.systemUTC(), later);
    Definitions definitions = engine.get(Definitions.class);
    AlertMapper mapper = engine.get(AlertMapper.class);
    NoticeMapper notices = engine.get(NoticeMapper.class);
    Channels channels = new Channels(definitions.alerts(), secrets, clock);
    Signs signs = new Signs(engine.get(Watch.class), engine.get(Unusual.class), disk, clock);
    AlertRules used = definitions.alerts();
    Round round =
        new Round(
            mapper,
            notices,
            used,
            signs,
            channels,
            new AlertWords(definitions),
            engine.get(PlatformTransactionManager.class),
            clock);
    return new Alerts(
        mapper, notices, round, new Dispatch(notices, channels, clock), channels, used, clock);
  }

  private void run(String job, String status, String fileName) {
    insert(job, status, fileName, 0, 0, 0);
  }

  private void ended(String job, long rows, long rejected, long seconds) {
    insert(job, "DONE", "a.csv", rows, rejected, seconds);
  }

  private void insert(
      String job, String status, String fileName, long rows, long rejected, long seconds) {
    engine
        .sql()
        .update(
            "INSERT INTO delivery (job, as_of, content_hash, file_name, archived_as, size_bytes,"
                + " came_from, status, received_at)"
                + " VALUES (?, '2026-11-20', UNHEX(REPEAT('0', 64)), ?, 'a', 1, '', 'APPLIED',"
                + " UTC_TIMESTAMP())",
            job,
            fileName);
    engine
        .sql()
        .update(
            "INSERT INTO run (kind, job, delivery_id, business_date, status, definitions, reason,"
                + " rows_read, rows_rejected, started_at, ended_at)"
                + " VALUES ('DELIVERY', ?, (SELECT MAX(id) FROM delivery), '2026-11-20', ?,"
                + " REPEAT('a', 64), ?, ?, ?, UTC_TIMESTAMP() - INTERVAL ? SECOND, UTC_TIMESTAMP())",
            job,
            status,
            "身份证 310114195505055678",
            rows,
            rejected,
            seconds);
  }

  private static String hmac(String key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}

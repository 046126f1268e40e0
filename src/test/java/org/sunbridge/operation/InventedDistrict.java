package org.sunbridge.operation;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.District;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.PayOut;
import org.sunbridge.definition.PolicyDefinition;
import org.sunbridge.definition.ScheduleDefinition;

/** Definitions of a district with two streets, enough for looking at things. */
public final class InventedDistrict {

  private InventedDistrict() {}

  public static Definitions definitions() {
    return new Definitions(
        new District(
            "310114",
            "嘉定区",
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new PayOut(25, PayOut.OnRestDay.PREVIOUS_WORKDAY, 5)),
            List.of()),
        Map.of(
            "certificate-registry", job("certificate-registry", "残疾人证名册"),
            "household-survey", job("household-survey", "入户调查"),
            "deaths", job("deaths", "死亡人员信息"),
            "subsidy-ledger", job("subsidy-ledger", "补贴发放台账"),
            "sentences", job("sentences", "服刑人员名单")),
        Map.of(),
        Map.of(
            "divisions",
            new CodeList(
                "divisions",
                "街镇",
                List.of(
                    new CodeList.Entry("310114102", "南翔镇", List.of()),
                    new CodeList.Entry("310114114", "外冈镇", List.of())))),
        Map.of(
            "living-subsidy", policy("living-subsidy", "困难残疾人生活补贴"),
            "nursing-subsidy", policy("nursing-subsidy", "重度残疾人护理补贴")),
        Map.of(),
        Map.of("nightly", nightly()),
        new DefinitionLoader().load(Path.of("")).definitions().measures(),
        new DefinitionLoader().load(Path.of("")).definitions().alerts(),
        "0".repeat(64),
        new TreeMap<>());
  }

  private static JobDefinition job(String name, String title) {
    return job(name, title, JobDefinition.Decision.TWO_PERSONS);
  }

  public static JobDefinition job(String name, String title, JobDefinition.Decision decide) {
    return new JobDefinition(
        name,
        title,
        Optional.empty(),
        name,
        JobDefinition.DeliveryKind.SNAPSHOT,
        new JobDefinition.ScopeRule(
            JobDefinition.ScopeRule.Source.DISTRICT, Optional.empty(), Optional.empty()),
        new JobDefinition.AsOfRule(
            JobDefinition.AsOfRule.Source.BUSINESS_DATE, Optional.empty(), Optional.empty()),
        JobDefinition.Expectation.DAILY,
        JobDefinition.Round.NONE,
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        JobDefinition.UnknownPerson.KEEP,
        JobDefinition.Corroboration.ONE_SOURCE,
        JobDefinition.Decision.AUTOMATIC,
        decide,
        JobDefinition.TurnedBackRows.VALID_ROWS,
        JobDefinition.Brakes.NONE,
        List.of(),
        Set.of());
  }

  private static PolicyDefinition policy(String name, String title) {
    return new PolicyDefinition(
        name,
        title,
        List.of(
            new PolicyDefinition.Version(
                YearMonth.of(2025, 7),
                Optional.empty(),
                "沪民残福发〔2025〕5号",
                Map.of(),
                "450.00",
                Map.of(),
                PolicyDefinition.Due.FIRST_DAY,
                0)));
  }

  private static ScheduleDefinition nightly() {
    return new ScheduleDefinition(
        "nightly",
        "每晚同步",
        "0 30 1 * * ?",
        ZoneId.of("Asia/Shanghai"),
        "every-day",
        List.of("certificate-registry", "deaths", "subsidy-ledger", "household-survey"),
        ScheduleDefinition.Misfire.RUN_ONCE,
        Optional.of(LocalTime.of(6, 0)),
        List.of());
  }
}

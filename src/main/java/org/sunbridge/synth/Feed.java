package org.sunbridge.synth;

import java.util.List;

/** The partner files of a night, with the columns their senders use. */
enum Feed {
  REGISTRY(
      "certificate-registry", "残疾人证号,姓名,性别,身份证号,残疾类别,残疾等级,签发日期,有效期至,证件状态,变动日期,街镇代码,街镇,联系电话,现住址"),
  SURVEY("household-survey", "残疾人证号,姓名,街镇,联系电话,现住址,调查结果,调查日期"),
  DEATHS("deaths", "姓名,身份证号,死亡日期,登记机关"),
  MOVES("household-moves", "姓名,身份证号,迁移类型,迁移日期,迁出地代码,迁入地代码"),
  LOW_INCOME("low-income", "姓名,身份证号,保障类型,享受起始年月"),
  LEDGER("subsidy-ledger", "发放月份,补贴项目,姓名,身份证号,残疾人证号,金额,街镇");

  private final String job;
  private final List<String> columns;

  Feed(String job, String columns) {
    this.job = job;
    this.columns = List.of(columns.split(","));
  }

  /** The job's name, which is also the file's name and the reason of what the feed changes. */
  String job() {
    return job;
  }

  List<String> columns() {
    return columns;
  }
}

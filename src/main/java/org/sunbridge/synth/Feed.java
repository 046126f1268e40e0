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
  LEDGER("subsidy-ledger", "发放月份,补贴项目,姓名,身份证号,残疾人证号,金额,街镇"),
  INCOME("income-monitoring", "统计月份,户编号,姓名,残疾人证号,人均月收入,主要收入来源"),
  VERIFICATION("economic-verification", "姓名,身份证号,核对结果,人均月收入,生效日期"),
  CONFLICTS("benefit-conflicts", "姓名,身份证号,待遇类型,享受起始年月,月标准"),
  SENTENCES("sentences", "姓名,身份证号,刑罚种类,刑期起,刑期止,判决机关"),
  MEDICAL("medical-insurance", "姓名,身份证号,险种,参保状态,参保日期"),
  PENSION("pension-insurance", "姓名,身份证号,险种,参保状态,参保日期,政府代缴"),
  EMPLOYMENT("employment", "姓名,身份证号,变动类型,变动日期,单位名称,就业形式"),
  EDUCATION("education", "姓名,身份证号,出生日期,学校,学段,就读形式"),
  SERVICES("service-records", "服务日期,服务类别,服务项目,姓名,残疾人证号,身份证号,服务机构");

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

package org.sunbridge.synth;

import java.util.List;

/**
 * The streets and towns of Jiading, 2023 statistics codes
 * (modood/Administrative-divisions-of-China, WTFPL). Weights and roads only make addresses look
 * like addresses.
 */
enum Street {
  XINCHENGLU("310114001", "新成路街道", 8, "新成路", "塔城路", "仓场路", "墅沟路"),
  ZHENXIN("310114002", "真新街道", 9, "丰庄路", "金鼎路", "曹安公路", "清峪路"),
  JIADINGZHEN("310114004", "嘉定镇街道", 10, "城中路", "清河路", "博乐路", "人民街"),
  NANXIANG("310114102", "南翔镇", 11, "众仁路", "银翔路", "德园路", "真南路"),
  ANTING("310114103", "安亭镇", 13, "墨玉路", "昌吉路", "阜康路", "博园路"),
  MALU("310114106", "马陆镇", 10, "沪宜公路", "崇信路", "樊家路", "宝安公路"),
  XUHANG("310114109", "徐行镇", 6, "新建一路", "徐曹路", "启悦路", "勤学路"),
  HUATING("310114111", "华亭镇", 4, "嘉行公路", "高石公路", "霜竹公路", "武双路"),
  WAIGANG("310114114", "外冈镇", 6, "外钱公路", "恒乐路", "玉川路", "瞿门路"),
  JIANGQIAO("310114118", "江桥镇", 12, "金沙江西路", "华江路", "鹤旋路", "靖远路"),
  JUYUAN("310114401", "菊园新区", 5, "棋盘路", "陈家山路", "环城路", "柳湖路"),
  INDUSTRIAL("310114501", "嘉定工业区", 6, "汇源路", "兴贤路", "娄陆公路", "福海路");

  private final String code;
  private final String title;
  private final int weight;
  private final List<String> roads;

  Street(String code, String title, int weight, String... roads) {
    this.code = code;
    this.title = title;
    this.weight = weight;
    this.roads = List.of(roads);
  }

  String code() {
    return code;
  }

  /** The name as written in files. */
  String title() {
    return title;
  }

  int weight() {
    return weight;
  }

  List<String> roads() {
    return roads;
  }

  static Street titled(String title) {
    for (Street street : values()) {
      if (street.title.equals(title)) {
        return street;
      }
    }
    throw new IllegalArgumentException("no street is called " + title);
  }

  /** Some other street, always the same one. */
  Street next() {
    return values()[(ordinal() + 1) % values().length];
  }
}

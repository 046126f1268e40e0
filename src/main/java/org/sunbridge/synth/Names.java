package org.sunbridge.synth;

import java.util.List;
import org.sunbridge.domain.Sex;

/** Names as they are given in Shanghai, by generation; some rare characters, some of minorities. */
final class Names {

  private static final List<String> COMMON_SURNAMES = of("王 张 陆 朱 陈 徐 沈 顾 周 吴 李 金 陶 孙 黄 赵 杨 刘 胡 钱");
  private static final List<String> OTHER_SURNAMES =
      of(
          "蒋 俞 姚 唐 龚 汤 封 印 侯 邵 严 夏 潘 葛 范 戴 秦 许 何 郭 马 高 林 罗 郑 梁 谢 宋 韩 曹 邓 "
              + "冯 程 蔡 彭 袁 董 余 苏 叶 吕 魏 田 杜 丁 任 卢 崔 钟 谭 汪 石 尹 史 万 孟 覃 须 甘 庄 欧阳 诸葛 "
              + "上官 司徒");
  private static final List<String> RARE_SURNAMES = of("䶮 佴 逄 郗 亓 昝 禤 仉");
  private static final List<String> RARE_CHARACTERS =
      of("𬭎 𬱖 䶮 龘 𬘭 𬸘 𫍽 𫖯 㛃 㬎 堃 翀 赟 燚 淼 犇 垚 喆 翯 昇");

  private static final List<String> MEN_BEFORE_1960 = of("根 林 福 生 明 国 荣 金 宝 德 祥 兴 龙 海 华 永 仁 忠 良 昌");
  private static final List<String> WOMEN_BEFORE_1960 =
      of("珍 英 妹 芳 秀 凤 娣 宝 玉 兰 桂 琴 仙 美 月 惠 雅 林 招 菊");
  private static final List<String> MEN_BEFORE_1990 = of("伟 强 军 勇 斌 峰 建 国 志 平 刚 涛 磊 杰 文 华 辉 俊 明 东");
  private static final List<String> WOMEN_BEFORE_1990 =
      of("丽 敏 燕 红 静 萍 莉 霞 芳 娟 艳 洁 琴 慧 玲 华 英 蓉 颖 佩");
  private static final List<String> MEN_SINCE = of("宇 浩 轩 杰 俊 辰 子 睿 博 文 天 昊 晨 逸 铭 梓 泽 家 皓 嘉");
  private static final List<String> WOMEN_SINCE = of("欣 怡 雨 佳 诗 涵 梦 婷 思 语 嘉 悦 琪 萱 雯 子 梓 晨 妍 可");

  private static final List<String> MINORITY_FIRST =
      of("阿卜杜热合曼 买买提 古丽 阿依努尔 艾力 吐尔逊 帕提古丽 木合塔尔 扎西 其其格 努尔兰 阿迪力");
  private static final List<String> MINORITY_LAST =
      of("买买提 艾合买提 吐尔洪 阿不都拉 依明 多吉 巴特尔 阿布力孜 库尔班 玉素甫 达瓦 热合曼");

  private static final List<String> MISHEARD = of("慧 明 华 珍 林 军 平 芳 英 龙");

  private Names() {}

  private static List<String> of(String list) {
    return List.of(list.split(" "));
  }

  static String draw(int birthYear, Sex sex, Draw draw) {
    List<String> given = given(birthYear, sex);
    return surname(draw) + draw.of(given) + (draw.oneIn(4) ? "" : draw.of(given));
  }

  /** With a character that many programs cannot show, in the surname or at the end. */
  static String rare(int birthYear, Sex sex, Draw draw) {
    if (draw.oneIn(5)) {
      return draw.of(RARE_SURNAMES) + draw.of(given(birthYear, sex));
    }
    String middle = draw.oneIn(2) ? "" : draw.of(given(birthYear, sex));
    return surname(draw) + middle + draw.of(RARE_CHARACTERS);
  }

  /** Parts joined by the one separator there is, U+00B7. */
  static String ofMinority(Draw draw) {
    return draw.of(MINORITY_FIRST) + "·" + draw.of(MINORITY_LAST);
  }

  /** The same person as somebody else wrote the name: the last character is another. */
  static Resident.Identity misheard(Resident.Identity identity) {
    String name = identity.name();
    int last = name.offsetByCodePoints(name.length(), -1);
    String heard = MISHEARD.get(Math.floorMod(identity.id().value().hashCode(), MISHEARD.size()));
    if (heard.equals(name.substring(last))) {
      heard = MISHEARD.get((MISHEARD.indexOf(heard) + 1) % MISHEARD.size());
    }
    return new Resident.Identity(identity.id(), name.substring(0, last) + heard, identity.sex());
  }

  private static String surname(Draw draw) {
    return draw.oneIn(2) ? draw.of(COMMON_SURNAMES) : draw.of(OTHER_SURNAMES);
  }

  private static List<String> given(int birthYear, Sex sex) {
    boolean man = sex == Sex.MALE;
    if (birthYear < 1960) {
      return man ? MEN_BEFORE_1960 : WOMEN_BEFORE_1960;
    }
    if (birthYear < 1990) {
      return man ? MEN_BEFORE_1990 : WOMEN_BEFORE_1990;
    }
    return man ? MEN_SINCE : WOMEN_SINCE;
  }
}

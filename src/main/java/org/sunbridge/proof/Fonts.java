package org.sunbridge.proof;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.domain.Refused;

/**
 * Fonts with Chinese characters as found on this machine, opened when a character asks for them. A
 * rare character that the first lacks is looked for in the others. Not thread-safe.
 */
final class Fonts {

  /** Names a font file before all others; a collection's member by {@code ,number} behind it. */
  static final String VARIABLE = "SUNBRIDGE_FONT";

  private static final List<String> KNOWN =
      List.of(
          "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
          "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc,2",
          "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc,2",
          "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc,2",
          "/usr/share/fonts/opentype/source-han-sans/SourceHanSansSC-Regular.otf",
          "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc,0",
          "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc,0",
          "/usr/share/fonts/truetype/arphic/uming.ttc,0",
          "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
          "/System/Library/Fonts/STHeiti Light.ttc,1",
          "/Library/Fonts/Arial Unicode.ttf",
          "C:/Windows/Fonts/msyh.ttc,0",
          "C:/Windows/Fonts/simsun.ttc,0",
          // Rare characters.
          "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc,2",
          "/usr/share/fonts/truetype/hanazono/HanaMinA.ttf",
          "/usr/share/fonts/truetype/hanazono/HanaMinB.ttf",
          "C:/Windows/Fonts/simsunb.ttf",
          "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");

  private final List<String> names;
  private final List<BaseFont> open = new ArrayList<>();
  private final Set<Integer> missing = new LinkedHashSet<>();

  private Fonts(List<String> names) {
    this.names = names;
  }

  /**
   * @param named by {@link #VARIABLE}; empty when nobody did
   * @throws Refused when there is no font with Chinese characters
   */
  static Fonts found(Optional<String> named) {
    List<String> names = new ArrayList<>();
    named
        .filter(name -> !name.isBlank())
        .ifPresent(
            name -> {
              if (!isThere(name)) {
                throw new Refused(
                    "%1$s 所指的字体文件不存在：%2$s。%1$s names a font that is not there."
                        .formatted(VARIABLE, name));
              }
              names.add(name);
            });
    KNOWN.stream().filter(Fonts::isThere).forEach(names::add);
    Fonts fonts = new Fonts(names);
    if (names.isEmpty() || !fonts.opened(0).charExists('残')) {
      throw new Refused(
          ("这台机器上没有找到中文字体：请安装一种（例如 Debian 的 fonts-noto-cjk），或用环境变量 %s 指明字体文件，或改用 .html。"
                  + "No font with Chinese characters was found: install one, name a file in it, or"
                  + " write .html.")
              .formatted(VARIABLE));
    }
    return fonts;
  }

  private static boolean isThere(String name) {
    return Files.isReadable(Path.of(name.replaceFirst(",\\d+$", "")));
  }

  /** The font to set a character with; one that none has is noted, and set as a box. */
  BaseFont of(int codePoint) {
    for (int i = 0; i < names.size(); i++) {
      if (opened(i).charExists(codePoint)) {
        return opened(i);
      }
    }
    missing.add(codePoint);
    return opened(0);
  }

  BaseFont first() {
    return opened(0);
  }

  /** Characters that no font has, as {@code 字 (U+5B57)}. */
  List<String> missing() {
    return missing.stream()
        .map(
            c ->
                Character.toString(c)
                    + " (U+"
                    + Integer.toHexString(c).toUpperCase(Locale.ROOT)
                    + ")")
        .toList();
  }

  private BaseFont opened(int index) {
    while (open.size() <= index) {
      try {
        open.add(
            BaseFont.createFont(names.get(open.size()), BaseFont.IDENTITY_H, BaseFont.EMBEDDED));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (DocumentException e) {
        throw new Refused(
            "字体 %1$s 不能嵌入 PDF：请用 %2$s 另外指定。The font cannot be embedded: name another in %2$s."
                .formatted(names.get(open.size()), VARIABLE));
      }
    }
    return open.get(index);
  }
}

package org.sunbridge.web;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Makes a picture of a page small: text needs few colours. */
final class FewColours {

  private static final int COLOURS = 96;

  /** The square of a distance in red, green and blue. */
  private static final int ALIKE = 300;

  private FewColours() {}

  /** Writes the picture with the colours it uses most; the others become the nearest of them. */
  static void write(byte[] png, Path file) throws IOException {
    BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
    int width = page.getWidth();
    int[] pixels = page.getRGB(0, 0, width, page.getHeight(), null, 0, width);
    int[] palette = mostUsed(pixels);
    BufferedImage few =
        new BufferedImage(
            width,
            page.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int i = 0; i < pixels.length; i++) {
      int index = nearest.computeIfAbsent(pixels[i], colour -> nearest(colour, palette));
      few.getRaster().setSample(i % width, i / width, 0, index);
    }
    ImageIO.write(few, "png", file.toFile());
  }

  /** None that can hardly be told from one that is used more: rare colours carry meaning too. */
  private static int[] mostUsed(int[] pixels) {
    Map<Integer, Integer> uses = new HashMap<>();
    Arrays.stream(pixels).forEach(colour -> uses.merge(colour, 1, Integer::sum));
    List<Integer> byUse =
        uses.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Integer, Integer> use) -> -use.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    List<Integer> palette = new ArrayList<>();
    for (int colour : byUse) {
      if (palette.size() < COLOURS
          && palette.stream().allMatch(kept -> distance(kept, colour) > ALIKE)) {
        palette.add(colour);
      }
    }
    return palette.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int nearest(int colour, int[] palette) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      if (distance(colour, palette[i]) < distance(colour, palette[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
    int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
    int blue = (a & 0xff) - (b & 0xff);
    return red * red + green * green + blue * blue;
  }
}

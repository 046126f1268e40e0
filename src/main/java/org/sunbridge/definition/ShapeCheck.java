package org.sunbridge.definition;

import java.util.ArrayList;
import java.util.List;
import org.sunbridge.definition.YamlValue.Entry;
import org.sunbridge.definition.YamlValue.Mapping;
import org.sunbridge.definition.YamlValue.Scalar;
import org.sunbridge.definition.YamlValue.Sequence;

/** Compares a file's values with the shape they should have and reports every difference. */
final class ShapeCheck {

  private final Problems problems;

  ShapeCheck(Problems problems) {
    this.problems = problems;
  }

  void check(String what, YamlValue value, Shape shape) {
    if (value instanceof YamlValue.Alias) {
      return;
    }
    if (value instanceof Scalar scalar && scalar.isNull() && !(shape instanceof Shape.Either)) {
      problems.add(value.place(), "nothing stands for '" + what + "'", "write " + expected(shape));
    } else if (shape instanceof Shape.Keys keys) {
      keys(what, value, keys);
    } else if (shape instanceof Shape.Named named) {
      named(what, value, named);
    } else if (shape instanceof Shape.Many many) {
      many(what, value, many);
    } else if (shape instanceof Shape.Either either) {
      check(what, value, value instanceof Scalar ? either.bare() : either.block());
    } else if (value instanceof Scalar scalar) {
      scalar(what, scalar, shape);
    } else {
      misshapen(what, value, shape);
    }
  }

  private void keys(String what, YamlValue value, Shape.Keys shape) {
    if (!(value instanceof Mapping mapping)) {
      misshapen(what, value, shape);
      return;
    }
    List<String> misspelt = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      String name = entry.key().text();
      Shape.Key key = shape.keys().get(name);
      if (key == null) {
        misspelt.add(name);
        problems.unknown(entry.key().place(), "key", name, shape.keys().keySet());
      } else {
        check(name, entry.value(), key.shape());
      }
    }
    for (Shape.Key key : shape.keys().values()) {
      if (key.required()
          && mapping.get(key.name()).isEmpty()
          && Nearest.to(key.name(), misspelt).isEmpty()) {
        problems.add(
            mapping.place(),
            "'" + key.name() + "' is missing in '" + what + "'",
            "add " + key.name() + ": " + expected(key.shape()));
      }
    }
  }

  private void named(String what, YamlValue value, Shape.Named shape) {
    if (!(value instanceof Mapping mapping)) {
      misshapen(what, value, shape);
      return;
    }
    if (mapping.entries().size() < shape.least()) {
      problems.add(value.place(), "'" + what + "' is empty", "write " + expected(shape));
    }
    for (Entry entry : mapping.entries()) {
      scalar("a key of " + what, entry.key(), shape.key());
      check(entry.key().text(), entry.value(), shape.value());
    }
  }

  private void many(String what, YamlValue value, Shape.Many shape) {
    if (value instanceof Sequence sequence) {
      if (sequence.items().size() < shape.least()) {
        problems.add(value.place(), "'" + what + "' is empty", "write " + expected(shape));
      }
      sequence.items().forEach(item -> check(what, item, shape.item()));
    } else if (shape.bare()) {
      check(what, value, shape.item());
    } else {
      misshapen(what, value, shape);
    }
  }

  private void scalar(String what, Scalar scalar, Shape shape) {
    String text = scalar.text();
    if (shape instanceof Shape.Choice choice) {
      if (!choice.words().contains(text) && !choice.words().contains(Shape.kebab(text))) {
        problems.unknown(scalar.place(), "value for '" + what + "':", text, choice.words());
      }
    } else if (shape instanceof Shape.Text form) {
      if (scalar.isFlag() || !form.form().matcher(text).matches()) {
        misshapen(what, scalar, shape);
      }
    } else if (shape instanceof Shape.Flag) {
      if (!scalar.isFlag()) {
        misshapen(what, scalar, shape);
      }
    } else if (shape instanceof Shape.Numeric number && !isWithin(scalar, number)) {
      misshapen(what, scalar, shape);
    }
  }

  private static boolean isWithin(Scalar scalar, Shape.Numeric shape) {
    if (!scalar.plain() || !scalar.text().matches(shape.whole() ? "\\d{1,9}" : "\\d{1,9}(\\.\\d+)?")) {
      return false;
    }
    double number = Double.parseDouble(scalar.text());
    return number >= shape.least() && number <= shape.most();
  }

  private void misshapen(String what, YamlValue value, Shape shape) {
    problems.add(
        value.place(),
        "'" + what + "' cannot be " + found(value, shape),
        "expected " + expected(shape));
  }

  /** A word where a block belongs may be a secret: it is not repeated. */
  private static String found(YamlValue value, Shape shape) {
    boolean isWord = value instanceof Scalar;
    return isWord && shape instanceof Shape.Keys ? "a bare word" : value.described();
  }

  private static String expected(Shape shape) {
    if (shape instanceof Shape.Text text) {
      return text.expected();
    } else if (shape instanceof Shape.Choice choice) {
      return "one of: " + String.join(", ", choice.words());
    } else if (shape instanceof Shape.Numeric number) {
      return (number.whole() ? "a whole number" : "a number")
          + " from "
          + (long) number.least()
          + " to "
          + (long) number.most()
          + ", without quotes";
    } else if (shape instanceof Shape.Flag) {
      return "true or false";
    } else if (shape instanceof Shape.Many many) {
      return "a list of " + expected(many.item());
    } else if (shape instanceof Shape.Keys keys) {
      return "{ " + String.join(", ", keys.keys().keySet()) + " }";
    } else if (shape instanceof Shape.Either either) {
      return either.bare().expected() + " or " + expected(either.block());
    }
    return "keys and values";
  }
}

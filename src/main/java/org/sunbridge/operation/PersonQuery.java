package org.sunbridge.operation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sunbridge.access.AreaScope;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.CitizenId;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PersonalCodec;

/**
 * Finds people, always inside an area, and puts their dossiers together. People are looked up by
 * keyed hashes: an id, a certificate number or a name must be given whole. Thread-safe.
 */
public final class PersonQuery {

  /** More people of one name than these are not listed: somebody asks too widely. */
  public static final int MOST = 50;

  private static final Pattern NUMBER = Pattern.compile("\\d{17}[\\dX].*");

  private final PersonMapper mapper;
  private final Definitions definitions;
  private final PersonalCodec codec;
  private final KeyedHash hash;

  public PersonQuery(
      PersonMapper mapper, Definitions definitions, PersonalCodec codec, KeyedHash hash) {
    this.mapper = mapper;
    this.definitions = definitions;
    this.codec = codec;
    this.hash = hash;
  }

  /**
   * People by citizen id, by any of their certificate numbers, or by name. Masked.
   *
   * @param asked whole; blanks around it and a small x do not matter
   */
  public List<ListedPerson> search(String asked, AreaScope area) {
    String text = asked.strip().toUpperCase(Locale.ROOT);
    List<StoredPerson> found;
    if (NUMBER.matcher(text).matches()) {
      // A certificate's number begins with the citizen id.
      String id = text.substring(0, 18);
      found =
          CitizenId.problem(id).isEmpty()
              ? mapper.byKey(hash.person(new CitizenId(id)).bytes(), area.divisions())
              : List.of();
    } else {
      String name = asked.strip().replaceAll("[•‧．・]", "·");
      found = mapper.byName(hash.name(name), area.divisions(), MOST);
    }
    return found.stream().map(row -> ListedPerson.of(row, codec, Disclosure.MASKED)).toList();
  }

  /** Empty when there is none or they live outside the area: the two look the same. */
  public Optional<Dossier> dossier(long person, AreaScope area, Disclosure disclosure) {
    return Optional.ofNullable(mapper.find(person, area.divisions()))
        .map(row -> new DossierPages(mapper, definitions, codec, hash, disclosure).of(row));
  }
}

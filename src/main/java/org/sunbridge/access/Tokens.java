package org.sunbridge.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.sunbridge.domain.Refused;

/**
 * What programs sign in with. A token acts in the name of an account, so that two of them are never
 * two people, and may do no more than that account; it ends by itself. Thread-safe.
 */
public final class Tokens {

  /** Begins every token, so that one that got lost is recognised. */
  private static final String BEGINNING = "sbt_";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,63}");
  private static final int BYTES = 32;
  private static final Duration LONGEST = Duration.ofDays(366);

  private final TokenMapper mapper;
  private final Accounts accounts;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Tokens(TokenMapper mapper, Accounts accounts, Clock clock) {
    this.mapper = mapper;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * What to make.
   *
   * @param account in whose name it acts
   * @param divisions codes; empty for all that the account works for
   */
  public record Wish(
      String name, String account, Role role, List<String> divisions, Duration lasting) {}

  /**
   * @return the token, which is told this once and kept nowhere
   * @throws Refused when the name is taken or malformed, there is no such account, or the token
   *     would reach beyond it or last longer than a year
   */
  public String add(Wish wish, String by) {
    if (!NAME.matcher(wish.name()).matches()) {
      throw new Refused(
          "令牌名须以小写字母开头，2 至 64 位。A token's name begins with a lower-case letter and has 2 to 64.");
    }
    if (wish.lasting().isNegative()
        || wish.lasting().isZero()
        || wish.lasting().compareTo(LONGEST) > 0) {
      throw new Refused("令牌最长一年。A token lasts a year at most.");
    }
    Account account =
        accounts
            .find(wish.account())
            .orElseThrow(
                () ->
                    new Refused(
                        "没有账户 " + wish.account() + "。There is no account " + wish.account() + "."));
    List<String> divisions =
        wish.divisions().isEmpty() ? account.area().divisions() : wish.divisions();
    if (!isWithin(account, wish.role(), new AreaScope(divisions))) {
      throw new Refused(
          "令牌的权限和范围不能超过账户。A token may do no more, and see no further, than its account.");
    }
    LocalDateTime now = now();
    String token = made();
    try {
      mapper.insert(
          new Token(
              0,
              wish.name(),
              account.name(),
              wish.role(),
              new AreaScope(divisions).text(),
              by,
              now,
              now.plus(wish.lasting()),
              null,
              null),
          hash(token));
    } catch (DuplicateKeyException e) {
      throw new Refused("令牌 " + wish.name() + " 已存在。There is a token " + wish.name() + " already.");
    }
    return token;
  }

  /**
   * Who a program is.
   *
   * @param token the name of what it signed in with
   * @param account in whose name it acts, with the token's role and area
   */
  public record Program(String token, Account account) {}

  /** Empty for a token that is none, or no longer good for anything. */
  public Optional<Program> authenticate(String token) {
    if (!token.startsWith(BEGINNING)) {
      return Optional.empty();
    }
    Optional<Token> known = mapper.inForce(hash(token), now());
    known.ifPresent(t -> mapper.used(t.id(), now().toLocalDate()));
    return known.flatMap(t -> account(t).map(account -> new Program(t.name(), account)));
  }

  /** Whatever became of the account since counts for its tokens. */
  private Optional<Account> account(Token token) {
    return accounts
        .find(token.account())
        .filter(account -> isWithin(account, token.role(), token.area()))
        .map(
            account ->
                new Account(account.name(), account.displayName(), token.role(), token.area()));
  }

  private static boolean isWithin(Account account, Role role, AreaScope area) {
    boolean isInside =
        account.area().isWhole()
            || (!area.isWhole() && area.divisions().stream().allMatch(account.area()::covers));
    return isInside && account.role().permissions().containsAll(role.permissions());
  }

  /** Those in force first, by name. */
  public List<Token> all() {
    return mapper.all();
  }

  /** Those in an account's name that are in force, by name. */
  public List<Token> of(String account) {
    return mapper.of(account, now());
  }

  /**
   * @throws Refused when there is none in force
   */
  public void end(String name) {
    ended(name, mapper.end(name, now()));
  }

  /**
   * One in an account's own name.
   *
   * @throws Refused when there is none in force, or it is another's
   */
  public void end(String name, String account) {
    ended(name, mapper.endOf(name, account, now()));
  }

  private static void ended(String name, int tokens) {
    if (tokens == 0) {
      throw new Refused("没有令牌 " + name + "。There is no token " + name + ".");
    }
  }

  private String made() {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** Nobody can guess 256 bits: a slow hash would only slow down every call. */
  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}

package org.sunbridge.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.sunbridge.domain.Refused;

/**
 * Who may sign in. There is no account and no password until somebody adds one. Passwords are kept
 * as Spring Security's delegating encoder writes them, so that the scheme can change. Thread-safe.
 */
public final class Accounts {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,63}");
  private static final int SHORTEST_PASSWORD = 10;

  /** More than this bcrypt would not look at. */
  private static final int LONGEST_PASSWORD_BYTES = 72;

  private final AccountMapper mapper;
  private final Clock clock;
  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final String nobodysHash = encoder.encode("nobody has this password");

  public Accounts(AccountMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * @param divisions codes the account works for; empty for the whole district
   * @throws Refused when the name is taken or malformed, the password too short or too long, or a
   *     surveyor has no division
   */
  public Account add(
      String name, String displayName, Role role, List<String> divisions, CharSequence password) {
    if (!NAME.matcher(name).matches()) {
      throw new Refused(
          "账户名须以小写字母开头，由小写字母、数字和 . _ - 组成，2 至 64 位。"
              + " An account's name begins with a lower-case letter and has 2 to 64 letters, digits"
              + " or . _ -");
    }
    if (role == Role.SURVEYOR && divisions.isEmpty()) {
      throw new Refused("请为调查员指定街镇。 Name the streets a surveyor works for.");
    }
    checkPassword(password);
    AccountRow row =
        new AccountRow(
            name,
            displayName,
            encoder.encode(password),
            role,
            new AreaScope(divisions).text(),
            null);
    try {
      mapper.insert(row, LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
    } catch (DuplicateKeyException e) {
      throw new Refused("账户 " + name + " 已存在。 There is an account " + name + " already.");
    }
    return row.account();
  }

  /** The account, when it exists, is not disabled and the password is its own. */
  public Optional<Account> authenticate(String name, CharSequence password) {
    AccountRow row = mapper.find(name);
    // An unknown name takes as long as a wrong password, so that nobody can list the accounts.
    boolean matches = encoder.matches(password, row == null ? nobodysHash : row.passwordHash());
    return row != null && matches && row.disabledAt() == null
        ? Optional.of(row.account())
        : Optional.empty();
  }

  /** The account of that name; empty when there is none or it is disabled. */
  public Optional<Account> find(String name) {
    return Optional.ofNullable(mapper.find(name))
        .filter(row -> row.disabledAt() == null)
        .map(AccountRow::account);
  }

  private static void checkPassword(CharSequence password) {
    if (password.length() < SHORTEST_PASSWORD) {
      throw new Refused(
          "密码至少 "
              + SHORTEST_PASSWORD
              + " 位。 A password has at least "
              + SHORTEST_PASSWORD
              + " characters.");
    }
    if (password.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
      throw new Refused(
          "密码过长，最多 "
              + LONGEST_PASSWORD_BYTES
              + " 字节。 A password has at most "
              + LONGEST_PASSWORD_BYTES
              + " bytes.");
    }
  }
}

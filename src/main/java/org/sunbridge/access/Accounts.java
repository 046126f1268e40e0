package org.sunbridge.access;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.sunbridge.domain.Refused;

/**
 * Who may sign in. There is no account and no password until somebody adds one. Whatever is done to
 * an account, whoever is signed in with it must sign in anew. Thread-safe.
 */
public final class Accounts {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,63}");
  private static final int LONGEST_DISPLAY_NAME = 100;

  private final AccountMapper mapper;
  private final Clock clock;
  private final Passwords passwords = new Passwords();

  public Accounts(AccountMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * An account with a password of its owner's.
   *
   * @param divisions codes the account works for; empty for the whole district
   * @throws Refused when the name is taken or malformed, the password too short or too long, a
   *     surveyor has no division, or somebody else has one
   */
  public Account add(
      String name, String displayName, Role role, List<String> divisions, CharSequence password) {
    return insert(name, displayName, role, divisions, passwords.hash(password), true);
  }

  /**
   * An account whose owner chooses a password when signing in for the first time.
   *
   * @return what to sign in with that once; it is kept nowhere
   * @throws Refused as {@link #add} does
   */
  public String invite(String name, String displayName, Role role, List<String> divisions) {
    String once = passwords.made();
    insert(name, displayName, role, divisions, passwords.hash(once), false);
    return once;
  }

  private Account insert(
      String name,
      String displayName,
      Role role,
      List<String> divisions,
      String hash,
      boolean ownPassword) {
    if (!NAME.matcher(name).matches()) {
      throw new Refused(
          "账户名须以小写字母开头，由小写字母、数字和 . _ - 组成，2 至 64 位。"
              + " An account's name begins with a lower-case letter and has 2 to 64 letters, digits"
              + " or . _ -");
    }
    checkDisplayName(displayName);
    String area = area(role, divisions);
    AccountRow row =
        new AccountRow(name, displayName, hash, role, area, ownPassword, 1, now(), null);
    try {
      mapper.insert(row);
    } catch (DuplicateKeyException e) {
      throw new Refused("账户 " + name + " 已存在。 There is an account " + name + " already.");
    }
    return row.account();
  }

  /**
   * Gives somebody another name to be shown, another role, other streets.
   *
   * @throws Refused when there is no such account, a surveyor would have no street or somebody else
   *     one, or nobody would be left to keep the accounts
   */
  public void change(String name, String displayName, Role role, List<String> divisions) {
    existing(name);
    checkDisplayName(displayName);
    String area = area(role, divisions);
    if (role != Role.ADMINISTRATOR) {
      keepOneAdministrator(name);
    }
    mapper.change(name, displayName, role, area);
  }

  /**
   * It can be used no longer; what it did keeps its name.
   *
   * @throws Refused when there is no such account, or nobody would be left to keep the accounts
   */
  public void end(String name) {
    existing(name);
    keepOneAdministrator(name);
    mapper.end(name, now());
  }

  /** It can be used again, with the password it had. */
  public void reopen(String name) {
    existing(name);
    mapper.end(name, null);
  }

  /** For somebody who forgot the password: one to sign in with once, kept nowhere. */
  public String reset(String name) {
    existing(name);
    String once = passwords.made();
    mapper.setPassword(name, passwords.hash(once), false);
    return once;
  }

  /**
   * Sets a password for good, as whoever has the machine may.
   *
   * @throws Refused when there is no such account or the password is too short or too long
   */
  public void setPassword(String name, CharSequence password) {
    existing(name);
    mapper.setPassword(name, passwords.hash(password), true);
  }

  /**
   * The owner chooses another password.
   *
   * @throws Refused when the old one is wrong, or the new one too short, too long or the old one
   */
  public Account choosePassword(String name, CharSequence old, CharSequence chosen) {
    if (!passwords.matches(old, existing(name).passwordHash())) {
      throw new Refused("原密码不正确。 The old password is not right.");
    }
    if (old.toString().contentEquals(chosen)) {
      throw new Refused("新密码不能与原密码相同。 Choose another password than the old one.");
    }
    mapper.setPassword(name, passwords.hash(chosen), true);
    return existing(name).account();
  }

  /** The account, when it exists, has not ended and the password is its own. */
  public Optional<Account> authenticate(String name, CharSequence password) {
    AccountRow row = mapper.find(name);
    boolean matches = passwords.matches(password, row == null ? null : row.passwordHash());
    // A server may take a name with spaces behind it for the same: guesses are counted by name.
    return row != null && row.name().equals(name) && matches && row.disabledAt() == null
        ? Optional.of(row.account())
        : Optional.empty();
  }

  /** The account of that name; empty when there is none or it has ended. */
  public Optional<Account> find(String name) {
    return Optional.ofNullable(mapper.find(name))
        .filter(row -> row.disabledAt() == null)
        .map(AccountRow::account);
  }

  /** Whether the account is still what it was when its owner signed in. */
  public boolean isCurrent(Account account) {
    return find(account.name()).filter(account::equals).isPresent();
  }

  /** Those that have ended come last. */
  public List<ListedAccount> all() {
    return mapper.all().stream().map(AccountRow::listed).toList();
  }

  /** That of this name, ended or not. */
  public Optional<ListedAccount> listed(String name) {
    return Optional.ofNullable(mapper.find(name)).map(AccountRow::listed);
  }

  /** Whether nobody was ever given an account. */
  public boolean isEmpty() {
    return !mapper.any();
  }

  private AccountRow existing(String name) {
    @Nullable AccountRow row = mapper.find(name);
    if (row == null) {
      throw new Refused("没有账户 " + name + "。 There is no account " + name + ".");
    }
    return row;
  }

  private void keepOneAdministrator(String name) {
    if (mapper.administrators().equals(List.of(name))) {
      throw new Refused(
          "这是最后一个管理员账户，停用或改为别的角色以后就没有人能管理账户了。请先建立另一个管理员。"
              + " This is the last administrator; add another one first.");
    }
  }

  private static void checkDisplayName(String displayName) {
    if (displayName.isBlank()
        || displayName.codePointCount(0, displayName.length()) > LONGEST_DISPLAY_NAME) {
      throw new Refused(
          "请填写姓名，最多 "
              + LONGEST_DISPLAY_NAME
              + " 字。 Give a name of at most "
              + LONGEST_DISPLAY_NAME
              + " characters.");
    }
  }

  /** Only surveyors work for some streets: runs, brakes and switches are the whole district's. */
  private static String area(Role role, List<String> divisions) {
    if (role == Role.SURVEYOR && divisions.isEmpty()) {
      throw new Refused("请为调查员指定街镇。 Name the streets a surveyor works for.");
    }
    if (role != Role.SURVEYOR && !divisions.isEmpty()) {
      throw new Refused(
          "只有调查员按街镇限定，其他角色负责全区：请选择调查员（SURVEYOR），或者不选街镇。"
              + " Only a surveyor works for some streets, other roles for the whole district:"
              + " choose SURVEYOR, or name no street.");
    }
    return new AreaScope(divisions).text();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}

package org.sunbridge.intake;

import net.lingala.zip4j.exception.ZipException;
import org.sunbridge.mapping.UnreadableFile;

/** Why an archive is not opened. The names are stable. */
enum ZipProblem {
  BROKEN(
      "ZIP_BROKEN",
      "压缩包已损坏，或没有传完整：请重新压缩并报送。",
      "The archive is damaged or incomplete: make it again and send it again."),
  PASSWORD_NEEDED(
      "ZIP_PASSWORD_NEEDED",
      "压缩包有密码：请在页面上填写密码；从文件夹或服务器取的，请在作业 pull 的 unpack 里写 password。",
      "The archive has a password: type it on the page; where it is fetched, add it to the job's unpack."),
  PASSWORD_WRONG(
      "ZIP_PASSWORD_WRONG",
      "压缩包的密码不对：请核对双方约定的密码。",
      "The archive's password is another one: compare what was agreed."),
  NO_MEMBERS(
      "ZIP_WITHOUT_DATA", "压缩包里没有数据文件（csv、xlsx 等）：请检查后重新报送。", "The archive holds no data file."),
  TOO_MANY(
      "ZIP_TOO_MANY_MEMBERS",
      "压缩包里的文件超过 1000 个：请分开压缩。",
      "The archive holds more than 1,000 files: split it."),
  TOO_LARGE(
      "ZIP_TOO_LARGE",
      "压缩包解开后大得不正常，已停止：请分开压缩，或直接报送文件。",
      "The archive unpacks to far more than is plausible, so it was not opened: split it."),
  TOO_DEEP(
      "ZIP_TOO_DEEP",
      "压缩包里套压缩包超过 3 层：请直接压缩数据文件。",
      "Archives within archives, more than three deep: pack the files themselves."),
  UNSUPPORTED(
      "ZIP_UNSUPPORTED",
      "压缩或加密的方式不支持：请用普通 zip（可用 AES 密码）。",
      "Packed or encrypted in a way not known here: use plain zip, with an AES password if needed."),
  OTHER_ARCHIVE(
      "ARCHIVE_NOT_ZIP",
      "这种压缩格式（rar、7z、gz 等）不支持：请改用 zip。",
      "This kind of archive (rar, 7z, gz …) is not supported: use zip.");

  private final String code;
  private final String chinese;
  private final String english;

  ZipProblem(String code, String chinese, String english) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  static ZipProblem of(ZipException e) {
    return switch (e.getType()) {
      case WRONG_PASSWORD -> PASSWORD_WRONG;
      case UNKNOWN_COMPRESSION_METHOD, UNSUPPORTED_ENCRYPTION -> UNSUPPORTED;
      default -> BROKEN;
    };
  }

  UnreadableFile error() {
    return new UnreadableFile(code, chinese + english + " (" + code + ")");
  }
}

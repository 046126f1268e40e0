package org.sunbridge.cli;

import com.mysql.cj.jdbc.exceptions.CommunicationsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;

/** What befalls a command from outside, and what to do about it. */
final class Causes {

  private Causes() {}

  /** A sentence, where the cause is one of these; libraries' words tell people little. */
  static Optional<String> sentence(Throwable cause) {
    if (cause instanceof NoSuchFileException missing) {
      return Optional.of("没有这个文件：" + missing.getFile() + "。There is no such file.");
    }
    if (cause instanceof FileSystemException file) {
      return Optional.of(
          "无法读写 %1$s（%2$s）。请检查权限和磁盘空间。Cannot read or write it: check permissions and disk space."
              .formatted(file.getFile(), why(file)));
    }
    if (cause instanceof PortInUseException port) {
      return Optional.of(
          "端口 %1$d 已被占用，请用 SUNBRIDGE_PORT 换一个。Port %1$d is taken: name another by SUNBRIDGE_PORT."
              .formatted(port.getPort()));
    }
    if (cause instanceof CommunicationsException
        || cause instanceof SQLTransientConnectionException) {
      return Optional.of(
          "数据库连接中断了。数据库恢复后，用 status 查看，再用 restart 继续没有做完的运行。The database went away: once it is"
              + " back, see status, and restart what was not finished.");
    }
    return Optional.empty();
  }

  private static String why(FileSystemException file) {
    return file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
  }
}

package org.sunbridge.intake;

import com.jcraft.jsch.JSchChangedHostKeyException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.sunbridge.domain.Refused;

/** What stands in the way of fetching, in a sentence that says what to do about it. */
final class Trouble {

  private static final int LONGEST = 300;

  private Trouble() {}

  static String of(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      Optional<String> known = known(cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return shortened(root.getClass().getSimpleName() + ": " + root.getMessage());
  }

  private static Optional<String> known(Throwable error) {
    if (error instanceof Refused || error instanceof Unsettled) {
      return Optional.of(String.valueOf(error.getMessage()));
    }
    String text = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
    if (error instanceof IOException && isOutOfRoom(text)) {
      return Optional.of(
          "磁盘已满或超出限额，请腾出空间后重试。The disk or its quota is full: make room, then try again.");
    }
    if (error instanceof JSchHostKeyException) {
      return Optional.of(hostKey(error instanceof JSchChangedHostKeyException));
    }
    if (error instanceof SSLException) {
      return Optional.of(
          "服务器证书不可信，请核对后在作业 certificate 里写明证书文件。"
              + "The server's certificate is not trusted: name its file as certificate. ("
              + shortened(String.valueOf(error.getMessage()))
              + ")");
    }
    if (isOutOfReach(error)) {
      return Optional.of(
          "连不上服务器，请检查地址、端口和网络。The server cannot be reached: check address, port, network.");
    }
    if (isRefusedLogin(error, text)) {
      return Optional.of("登录被拒绝，请检查用户名、密码或私钥。The login was refused: check user, password or key.");
    }
    if (isMissing(error, text)) {
      return Optional.of(
          "没有这个文件夹或文件，也可能没有权限。The folder or file does not exist, or may not be read.");
    }
    return error instanceof SQLException
        ? Optional.of("数据库报错 The database says: " + shortened(String.valueOf(error.getMessage())))
        : Optional.empty();
  }

  private static boolean isOutOfRoom(String text) {
    return text.contains("no space left")
        || text.contains("quota exceeded")
        || text.contains("file too large");
  }

  static String hostKey(boolean changed) {
    return changed
        ? "主机密钥变了，可能有人冒充：请向对方核实。The host's key has changed; somebody may pose as it: ask its owner."
        : "主机密钥不可信。The host's key is not trusted.";
  }

  static boolean isOutOfReach(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof UnknownHostException
          || cause instanceof NoRouteToHostException
          || cause instanceof SocketTimeoutException
          || cause instanceof SocketException) {
        return true;
      }
      String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (cause instanceof JSchException
          && (text.contains("timeout") || text.contains("connection is closed"))) {
        return true;
      }
      if (cause instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith("08")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRefusedLogin(Throwable error, String text) {
    return error instanceof JSchException
            && (text.startsWith("auth ") || text.contains("authentication fail"))
        || error instanceof GenericFileOperationFailedException failed && failed.getCode() == 530
        || error instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith("28");
  }

  private static boolean isMissing(Throwable error, String text) {
    return error instanceof FileNotFoundException
        || error instanceof NoSuchFileException
        || error instanceof AccessDeniedException
        || error instanceof GenericFileOperationFailedException failed
            && (failed.getCode() == 550 || text.contains("cannot change directory"))
        || error instanceof com.jcraft.jsch.SftpException sftp && (sftp.id == 2 || sftp.id == 3);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}

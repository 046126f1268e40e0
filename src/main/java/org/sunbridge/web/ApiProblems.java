package org.sunbridge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.sunbridge.definition.UnknownDefinition;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.Kept;

/** What goes wrong in the interface for programs, as RFC 9457 has it. */
@ControllerAdvice(annotations = Api.class)
class ApiProblems extends ResponseEntityExceptionHandler {

  /** It cannot be done as things stand. */
  @ExceptionHandler(Refused.class)
  @ResponseBody
  ProblemDetail refused(Refused why) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, why.getMessage());
  }

  @ExceptionHandler({NotThere.class, UnknownDefinition.class})
  @ResponseBody
  ProblemDetail notThere() {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, "没有，或不在您负责的范围内。No such thing, or none of yours.");
  }

  /** It will be there soon. */
  @ExceptionHandler(Kept.StillAddingUp.class)
  @ResponseBody
  ProblemDetail addingUp(HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, "10");
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.SERVICE_UNAVAILABLE, "正在汇总，请稍后再试。It is being added up: try again soon.");
  }

  /** A bug of ours; the log has it. */
  @ExceptionHandler(RuntimeException.class)
  @ResponseBody
  ProblemDetail broken(RuntimeException bug) {
    logger.error("the interface for programs failed", bug);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "系统内部出错，请运维人员查看日志。An internal error: see the log.");
  }

  static void signInFirst(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Sunbridge\"");
    write(response, HttpStatus.UNAUTHORIZED, "请用令牌或账户登录。Sign in with a token or an account.");
  }

  /** Where no controller is reached yet. */
  static void write(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .write(
            "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(status.getReasonPhrase(), status.value(), detail));
  }
}

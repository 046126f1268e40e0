package org.sunbridge.publish;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why results did not get through.
 *
 * @param status of the portal's answer, 0 without one
 * @param detail what the portal or the network said, masked; may be empty
 */
public record SendProblem(Kind kind, int status, String detail) {

  private static final int STORED_LENGTH = 500;

  public enum Kind {
    /** No connection, or it broke before the answer. */
    UNREACHABLE,
    /** The portal asks for patience, or has a fault of its own. */
    BUSY,
    /** The portal asked for a longer rest, which is not over; no call was made. */
    RESTING,
    /** Signature or time were not accepted. */
    UNAUTHORIZED,
    /** The portal does not know the address. */
    NOT_FOUND,
    /** The portal does not accept the call as it is. */
    REFUSED,
    /** The portal says that a nonce came twice, again and again. */
    NONCE_REUSED,
    /** The portal takes not even one result of this size. */
    TOO_LARGE,
    /** The portal answered something that the contract does not know. */
    UNREADABLE,
    /** The portal's answer does not mention the result. */
    UNANSWERED,
    /** This process was told to stop. */
    INTERRUPTED
  }

  /** What happened and what to do, in Chinese unless another language is asked for. */
  public String message(Locale locale) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "messages.publish",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String text = texts.getString("publish.problem." + kind.name());
    return new MessageFormat(text, Locale.ROOT)
        .format(new Object[] {Integer.toString(status), detail})
        .strip();
  }

  /** As the outbox keeps it beside the row. */
  String stored() {
    String text = kind + (status == 0 ? "" : " " + status) + (detail.isEmpty() ? "" : " " + detail);
    return PortalMessage.shortened(text, STORED_LENGTH);
  }
}

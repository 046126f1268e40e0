package org.sunbridge.review;

import java.time.LocalDate;
import org.sunbridge.domain.PersonKey;

/**
 * A benefit that goes on being paid while somebody looks.
 *
 * @param through the last business date of it
 */
record BenefitPause(PersonKey personKey, String benefit, LocalDate through) {}

package org.sunbridge.registry;

import java.time.LocalDate;
import org.sunbridge.domain.PersonKey;

/** A day on which time alone may change what is concluded of a person. */
public record DueDateRow(PersonKey personKey, LocalDate dueOn) {}

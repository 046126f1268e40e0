package org.sunbridge.operation;

/** Somebody under an indicator or check; masked unless it was asked for otherwise. */
public record CountedPerson(long id, String name, String certificateNo, String division) {}

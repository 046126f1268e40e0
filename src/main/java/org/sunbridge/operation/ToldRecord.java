package org.sunbridge.operation;

/** A statement's record as it is selected: MyBatis takes a bare array for a list of results. */
record ToldRecord(byte[] record) {}

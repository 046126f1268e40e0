/**
 * Bytes become typed records or rejects: charset and dialect detection, CSV and XLSX readers,
 * cleaning, checks.
 */
@NullMarked
package org.sunbridge.mapping;

import org.jspecify.annotations.NullMarked;

/** Persons, certificates, statements by source, payments and their history. */
@NullMarked
package org.sunbridge.registry;

import org.jspecify.annotations.NullMarked;

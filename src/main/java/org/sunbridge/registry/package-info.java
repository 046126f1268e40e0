/**
 * Persons, certificates, statements by source, payments and their history.
 *
 * <p>Whoever asks for a page of people names the index: of that many keys, and while a first load
 * fills the tables, the server may believe that looking at everything is quicker. It is not, and
 * with FOR UPDATE it would wait for others' pages.
 */
@NullMarked
package org.sunbridge.registry;

import org.jspecify.annotations.NullMarked;

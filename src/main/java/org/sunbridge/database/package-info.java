/**
 * The database: the embedded MariaDB that lives in the data folder or the server an administrator
 * names, the way to it, and its schema. Knows no other room.
 */
@NullMarked
package org.sunbridge.database;

import org.jspecify.annotations.NullMarked;

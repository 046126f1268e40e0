/** Who may see and do what: accounts, roles, the area each works for, and the record of it. */
@NullMarked
package org.sunbridge.access;

import org.jspecify.annotations.NullMarked;

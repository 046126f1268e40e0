@NullMarked
package org.sunbridge.alert;

import org.jspecify.annotations.NullMarked;

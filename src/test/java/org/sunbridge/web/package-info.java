@NullMarked
package org.sunbridge.web;

import org.jspecify.annotations.NullMarked;

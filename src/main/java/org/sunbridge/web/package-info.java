/** The pages: layout, words, sign-in and one controller for each place people go. */
@NullMarked
package org.sunbridge.web;

import org.jspecify.annotations.NullMarked;

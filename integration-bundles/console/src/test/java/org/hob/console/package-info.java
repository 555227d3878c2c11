@NullMarked
package org.hob.console;

import org.jspecify.annotations.NullMarked;

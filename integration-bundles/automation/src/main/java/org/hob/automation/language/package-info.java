/** Home Assistant's automation language as immutable data, and how it is read from YAML: once, with every mistake noted. */
@NullMarked
package org.hob.automation.language;

import org.jspecify.annotations.NullMarked;

/** What templates know of the house, Home Assistant's words for it, and who keeps their results up to date. */
@NullMarked
package org.hob.template.house;

import org.jspecify.annotations.NullMarked;

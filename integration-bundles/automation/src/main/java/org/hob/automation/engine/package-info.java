/** The automations and scripts of the house: their sections of the files, their entities, and the kinds that bundles bring. */
@NullMarked
package org.hob.automation.engine;

import org.jspecify.annotations.NullMarked;

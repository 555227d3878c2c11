/** Things that people and automations set, one section of the YAML files for each kind. */
@NullMarked
package org.hob.controls;

import org.jspecify.annotations.NullMarked;

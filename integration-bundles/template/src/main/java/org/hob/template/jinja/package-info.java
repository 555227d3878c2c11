/** Jinja2's language: templates are read into trees, and the trees into closures that compute. */
@NullMarked
package org.hob.template.jinja;

import org.jspecify.annotations.NullMarked;

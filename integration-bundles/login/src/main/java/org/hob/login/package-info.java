/** Who may enter the web console. */
@NullMarked
package org.hob.login;

import org.jspecify.annotations.NullMarked;

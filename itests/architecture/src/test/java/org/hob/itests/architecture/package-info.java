/** What holds for every file and every bundle of the project. */
@NullMarked
package org.hob.itests.architecture;

import org.jspecify.annotations.NullMarked;

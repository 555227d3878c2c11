/** HTTP clients, TLS contexts, names and classes for integrations: what makes {@link org.hob.net} come true. */
@NullMarked
package org.hob.network;

import org.jspecify.annotations.NullMarked;

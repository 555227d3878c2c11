/**
 * The network: what integrations need of it, made ready away from the loop. Besides these services there is one {@link java.net.http.HttpClient} for all.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.net.HttpClients}, {@link org.hob.net.Tls}, {@link org.hob.net.Dns}, {@link org.hob.net.Classes}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.hob.net;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

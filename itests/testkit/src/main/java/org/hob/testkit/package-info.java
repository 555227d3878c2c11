/**
 * A house for the tests of integrations, with a time of its own and devices that only pretend.
 *
 * <h2>Starting points</h2>
 *
 * {@link org.hob.testkit.TestHome}, {@code docs/testing-an-integration.md}.
 */
@NullMarked
package org.hob.testkit;

import org.jspecify.annotations.NullMarked;

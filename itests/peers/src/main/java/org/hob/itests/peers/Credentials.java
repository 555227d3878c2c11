package org.hob.itests.peers;

/** Who may use a broker. */
public record Credentials(String username, String password) {}

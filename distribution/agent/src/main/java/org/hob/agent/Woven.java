package org.hob.agent;

import java.util.List;
import java.util.Map;

/**
 * Classes of the JDK with brackets.
 *
 * @param sites what is called at each site, kind first, from number 1 on
 * @param classes the bytes of each class, by its name as {@code java/io/File}
 */
record Woven(List<String> sites, Map<String, byte[]> classes) {}

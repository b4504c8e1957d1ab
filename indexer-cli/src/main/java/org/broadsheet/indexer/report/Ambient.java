package org.broadsheet.indexer.report;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the few places that may touch what belongs to the whole process, its streams and its end,
 * or to this JDK and not to every Java: its server, its limits.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Ambient {}

package org.broadsheet.indexer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The order of the indexer's packages, each of which answers one question. */
@ArchTag("once")
@AnalyzeClasses(
    packages = "org.broadsheet.indexer",
    importOptions = {ImportOption.DoNotIncludeTests.class})
final class PackageRulesTest {
  private static final String ROOT = "org.broadsheet.indexer.";

  /** Each may use those before it, none after it. */
  private static final List<String> ORDER =
      List.of(
          "source",
          "container",
          "feed",
          "scan",
          "document",
          "pipeline",
          "report",
          "child",
          "request",
          "serve.http",
          "serve.archive",
          "serve.api",
          "serve.page",
          "serve",
          "command",
          "start");

  @ArchTest
  static final ArchRule PACKAGES_USE_ONLY_THOSE_BEFORE_THEM =
      classes()
          .should(
              new ArchCondition<JavaClass>("use only packages before their own") {
                @Override
                public void check(JavaClass user, ConditionEvents events) {
                  int own = place(user);
                  events.add(
                      new SimpleConditionEvent(
                          user, own >= 0, user.getName() + " is in a package that has no place"));
                  user.getDirectDependenciesFromSelf().stream()
                      .filter(d -> place(d.getTargetClass()) > own)
                      .forEach(
                          d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
                }
              });

  private static int place(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT) ? ORDER.indexOf(name.substring(ROOT.length())) : -1;
  }

  /** Containers and feeds know nothing of each other. */
  @ArchTest
  static final ArchRule FEEDS_OPEN_NO_CONTAINERS =
      noClasses()
          .that(resideInAPackage("..indexer.feed"))
          .should(dependOnClassesThat(resideInAPackage("..indexer.container")));

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();
}

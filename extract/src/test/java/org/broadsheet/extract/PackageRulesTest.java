package org.broadsheet.extract;

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

/** The order of the packages, and what each may know of the world outside. */
@ArchTag("once")
@AnalyzeClasses(
    packages = "org.broadsheet.extract",
    importOptions = {ImportOption.DoNotIncludeTests.class})
final class PackageRulesTest {
  private static final String ROOT = "org.broadsheet.extract";

  /** Each may use those before it, none after it; the doors come last. */
  private static final List<String> ORDER =
      List.of(".input", ".language", ".charset", ".text", ".page", ".pdf", "");

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

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  /** What is known of a page does not depend on what is known of typeset documents. */
  @ArchTest
  static final ArchRule TYPESET_PAGES_KNOW_NO_WEB_PAGES =
      noClasses()
          .that(resideInAPackage("..extract.pdf"))
          .should(dependOnClassesThat(resideInAPackage("..extract.page")));

  @ArchTest
  static final ArchRule NEITHER_SEARCH_ENGINE_NOR_TIKA =
      noClasses()
          .should(
              dependOnClassesThat(
                  resideInAPackage("org.apache.lucene..")
                      .or(resideInAPackage("org.apache.tika.."))
                      .or(resideInAPackage("picocli.."))));
}

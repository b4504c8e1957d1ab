package org.broadsheet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The order of core's packages, and what may be seen from outside. */
@ArchTag("once")
@AnalyzeClasses(
    packages = "org.broadsheet",
    importOptions = {ImportOption.DoNotIncludeTests.class})
final class PackageRulesTest {
  /** Each may use those before it, none after it. */
  private static final List<String> ORDER =
      List.of(
          "org.broadsheet.article",
          "org.broadsheet.language",
          "org.broadsheet.query",
          "org.broadsheet.highlight",
          "org.broadsheet.dedup",
          "org.broadsheet.enrich",
          "org.broadsheet.analysis",
          "org.broadsheet.index",
          "org.broadsheet.search",
          "org.broadsheet.internal.lucene",
          "org.broadsheet");

  @ArchTest
  static final ArchRule PACKAGES_USE_ONLY_THOSE_BEFORE_THEM =
      classes()
          .should(
              new ArchCondition<JavaClass>("use only packages before their own") {
                @Override
                public void check(JavaClass user, ConditionEvents events) {
                  int own = ORDER.indexOf(user.getPackageName());
                  boolean known = own >= 0;
                  events.add(
                      new SimpleConditionEvent(
                          user, known, user.getName() + " is in a package that has no place"));
                  user.getDirectDependenciesFromSelf().stream()
                      .filter(d -> ORDER.indexOf(d.getTargetClass().getPackageName()) > own)
                      .forEach(
                          d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
                }
              });

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.broadsheet.(**)").should().beFreeOfCycles();

  /** Analysis is not exported either: it borrows Lucene's stemmers. */
  @ArchTest
  static final ArchRule LUCENE_ONLY_BEHIND_THE_DOOR =
      noClasses()
          .that(resideOutsideOfPackages("org.broadsheet.internal..", "org.broadsheet.analysis"))
          .should(dependOnClassesThat(resideInAPackage("org.apache.lucene..")));

  @ArchTest
  static final ArchRule NEITHER_TIKA_NOR_PICOCLI =
      noClasses()
          .should(
              dependOnClassesThat(
                  resideInAPackage("org.apache.tika..").or(resideInAPackage("picocli.."))));

  @ArchTest
  static void aboutFortyPublicTypesAreTheCeiling(com.tngtech.archunit.core.domain.JavaClasses all) {
    List<String> open =
        all.stream()
            .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(
                c -> !c.getPackageName().matches(".*(internal|analysis|dedup|article|language).*"))
            .map(JavaClass::getName)
            .toList();
    org.assertj.core.api.Assertions.assertThat(open).hasSizeBetween(10, 40);
  }
}

package org.broadsheet.indexer;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The order of the indexer's packages: source, extract, pipeline, report, child, command. */
@AnalyzeClasses(
    packages = "org.broadsheet.indexer",
    importOptions = {ImportOption.DoNotIncludeTests.class})
final class PackageRulesTest {

  @ArchTest
  static final ArchRule EACH_USES_ONLY_THOSE_BEFORE_IT =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("source")
          .definedBy("..indexer.source")
          .layer("extract")
          .definedBy("..indexer.extract..")
          .layer("pipeline")
          .definedBy("..indexer.pipeline")
          .layer("report")
          .definedBy("..indexer.report")
          .layer("child")
          .definedBy("..indexer.child")
          .layer("command")
          .definedBy("..indexer.command")
          .whereLayer("command")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("child")
          .mayOnlyBeAccessedByLayers("command")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("child", "command")
          .whereLayer("pipeline")
          .mayOnlyBeAccessedByLayers("report", "child", "command")
          .whereLayer("extract")
          .mayOnlyBeAccessedByLayers("pipeline", "report", "child", "command");

  /** Within extract: the words alone, then pages and containers, feeds, documents of all kinds. */
  @ArchTest
  static final ArchRule EXTRACT_IS_LAYERED =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("text")
          .definedBy("..extract.text")
          .layer("page")
          .definedBy("..extract.page")
          .layer("container")
          .definedBy("..extract.container")
          .layer("feed")
          .definedBy("..extract.feed")
          .layer("documents")
          .definedBy("..indexer.extract")
          .whereLayer("page")
          .mayOnlyBeAccessedByLayers("feed", "documents")
          .whereLayer("container")
          .mayOnlyBeAccessedByLayers("documents")
          .whereLayer("feed")
          .mayOnlyBeAccessedByLayers("documents")
          .whereLayer("documents")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.broadsheet.indexer.(*)..").should().beFreeOfCycles();
}

package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFactsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Administrator",
        "admin",
        "Owner",
        "anonymous",
        "(anonymous)",
        "Unknown",
        "User1",
        "Windows User",
        "Microsoft Office User",
        "Usuario de Windows",
        "Пользователь Windows",
        "管理者",
        "HP-PC",
        "DESKTOP-7F2K1Q",
        "MARSH\\jroe",
        "jroe2",
        "Microsoft Word - draft3.docx",
        "Adobe InDesign CS6 (Windows)",
        "LaTeX with hyperref",
        "python-docx",
        "Canon iR-ADV C5535",
        "harbour-report",
        "harbour-report.pdf",
        "draft3.docx",
        "x",
        "N/A",
      })
  void whatProgramsPutThereIsNobodysName(String author) {
    assertThat(DocumentFacts.people(List.of(author), "harbour-report.pdf")).isEmpty();
  }

  @Test
  void peopleStay() {
    assertThat(
            DocumentFacts.people(
                List.of("Jane Roe; Roe, John", "Marsh Harbour Board", "Ana", "林溪桥", "jroe"),
                "a.pdf"))
        .containsExactly("Jane Roe", "Roe, John", "Marsh Harbour Board", "Ana", "林溪桥", "jroe");
  }
}

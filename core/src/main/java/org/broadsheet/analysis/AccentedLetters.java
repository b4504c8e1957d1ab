package org.broadsheet.analysis;

/**
 * The letters with accents that languages of Latin scripts have, as the Unicode CLDR tells them
 * among its exemplar characters, whose own tables take longer to read than a search.
 */
final class AccentedLetters {
  private AccentedLetters() {}

  /**
   * Those of one language: each letter of its alphabet that has any, with them behind it, and
   * blanks between.
   *
   * @param language of a profile; empty for one whose letters have none
   */
  static String of(String language) {
    return switch (language) {
      case "af" -> "aáâ eèéêë iîï oôö uû";
      case "az" -> "cç gğ iı oö sș uü";
      case "ca" -> "aà cç eèé iíï oòó uúü";
      case "cs" -> "aá cč dď eéě ií nň oó rř sš tť uúů yý zž";
      case "cy" -> "aàáâä eèéêë iìíîï oòóôö uùúûü wŵẁẃẅ yýÿŷỳ";
      case "da" -> "aå oø";
      case "de" -> "aä oö uü";
      case "es" -> "aá eé ií nñ oó uúü";
      case "et" -> "aä oõö sš uü zž";
      case "eu" -> "cç nñ";
      case "fi" -> "aäå oö sš zž";
      case "fr" -> "aàâ cç eèéêë iîï oô uùûü yÿ";
      case "ga" -> "aá eé ií oó uú";
      case "gl" -> "aá eé iíï nñ oó uúü";
      case "hu" -> "aá eé ií oóöő uúüű";
      case "it" -> "aà eèé iì oò uù";
      case "lt" -> "aą cč eėę iį sš uūų zž";
      case "lv" -> "aā cč eē gģ iī kķ lļ nņ sš uū zž";
      case "nl" -> "aáä eéë iíï oóö uúü";
      case "no" -> "aàå eé oòóôø";
      case "pl" -> "aą cć eę lł nń oó sś zźż";
      case "pt", "pt-BR" -> "aàáâã cç eéê ií oòóôõ uú";
      case "ro" -> "aâă iî sș tț";
      case "sk" -> "aáä cč dď eé ií lĺľ nň oóô rŕ sš tť uú yý zž";
      case "sl" -> "cč sš zž";
      case "sq" -> "cç eë";
      case "sr" -> "cćč dđ sš zž";
      case "sv" -> "aàäå eé oö";
      case "tl" -> "nñ";
      case "tr" -> "cç gğ iı oö sș uü";
      default -> "";
    };
  }
}

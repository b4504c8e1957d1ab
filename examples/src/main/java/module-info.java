/** Programs that embed Broadsheet. */
module org.broadsheet.examples {
  requires org.broadsheet.core;
  requires org.broadsheet.extract;
}

package org.broadsheet.analysis;

/** English words that the rules get wrong, for {@link KnownWords}. */
final class EnglishWords {
  /** A family to a line, under the stem of its regular words, or the form that is all over news. */
  static final String IRREGULAR =
      """
      analysis analyses
      arise arose arisen arises arising
      axis axes
      be am is are was were been being
      beat beats beaten beating
      bear bears bore borne bearing
      become becomes became becoming
      begin begins began begun beginning
      blow blows blew blown blowing
      break breaks broke broken breaking
      bring brings brought bringing
      build builds built
      buy buys bought buying
      burn burns burnt burned burning
      catch catches caught catching
      child children
      choose chooses chose chosen choosing
      come comes came coming
      creep creeps crept creeping
      crisis crises
      criterion criteria
      cut cuts cutting
      deal deals dealt dealing
      die dies died dying
      do does did done doing
      draw draws drew drawn drawing
      drink drinks drank drunk drinking
      drive drives drove driven driving
      eat eats ate eaten eating
      fall falls fell fallen falling
      feel feels felt feeling
      fight fights fought fighting
      find finds found finding
      flee flees fled fleeing
      fly flies flew flown flying
      foot feet
      forecast forecasts forecasting forecasted
      forbid forbids forbade forbidden forbidding
      forget forgets forgot forgotten forgetting
      france french frenchman frenchmen
      freeze freezes froze frozen freezing
      get gets got gotten getting
      give gives gave given giving
      go goes went gone going
      grow grows grew grown growing
      half halves
      hang hangs hung hanged hanging
      have has had having
      hear hears heard hearing
      hide hides hid hidden hiding
      hit hits hitting
      hold holds held holding
      hypothesis hypotheses
      keep keeps kept keeping
      knife knives
      know knows knew known knowing
      lead leads led leading
      leave leaves left leaving
      lend lends lent lending
      let lets letting
      life lives
      lose loses lost losing
      make makes made making
      man men
      mean means meant meaning
      meet meets met
      memorandum memoranda memorandums
      mouse mice
      pay pays paid paying
      phenomenon phenomena
      prove proves proved proven proving
      put puts putting
      referendum referenda referendums
      overcome overcomes overcame overcoming
      overtake overtakes overtook overtaken overtaking
      quit quits quitting
      rebuild rebuilds rebuilt rebuilding
      ride rides rode ridden riding
      rise rises rose risen rising
      run runs ran running
      said say says saying
      see sees saw seen seeing
      seek seeks sought seeking
      sell sells sold selling
      send sends sent sending
      shake shakes shook shaken shaking
      shelf shelves
      shoot shoots shot shots shooting shootings
      show shows showed shown showing
      shut shuts shutting
      sing sings sang sung singing
      sink sinks sank sunk sinking
      sit sits sat sitting
      sleep sleeps slept sleeping
      speak speaks spoke spoken speaking
      spend spends spent spending
      stand stands stood standing
      steal steals stole stolen stealing
      strike strikes struck stricken striking
      spread spreads spreading
      stick sticks stuck sticking
      swear swears swore sworn swearing
      sweep sweeps swept sweeping
      swing swings swung swinging
      swim swims swam swum swimming
      take takes took taken taking
      teach teaches taught teaching
      tear tears tore torn tearing
      tell tells told telling
      thesis theses
      thief thieves
      think thinks thought thinking
      throw throws threw thrown throwing
      tooth teeth
      undergo undergoes underwent undergone undergoing
      understand understands understood understanding
      undertake undertakes undertook undertaken undertaking
      uphold upholds upheld upholding
      wake wakes woke woken waking
      wear wears wore worn wearing
      wife wives
      win wins won winning
      withdraw withdraws withdrew withdrawn withdrawing
      wolf wolves
      woman women
      write writes wrote written writing
      """;

  /** Words that would meet others which mean something else. */
  static final String APART =
      """
      arms
      athletics
      being beings
      boxing
      briefing briefings
      building buildings
      ceiling ceilings
      clothing
      commons
      customs
      earnings
      economics
      electronics
      engineering
      evening evenings
      franc francs
      genetics
      glasses
      goods
      headquarters
      housing
      its
      libor
      logistics
      marketing
      mathematics
      morning mornings
      news
      nothing
      numbering
      nursing
      offering offerings
      overseas
      parking
      people peoples
      physics
      politics political politically
      series
      something
      species
      spring springs
      string strings
      training
      united
      wedding weddings
      willing
      """;

  private EnglishWords() {}
}

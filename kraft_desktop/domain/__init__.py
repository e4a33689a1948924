"""The field's records and rules: frozen dataclasses and pure functions, nearly all on the standard library alone.

Glossary, code word = the project plan's word: participant = deltagare; case = ärende; referral = aktualisering; joint
assessment (mapping) = gemensam kartläggning; recommendation = utredningens rekommendation; onward support = stöd vidare till
insats; intervention = insats; public support = offentlig försörjning; economic assistance = ekonomiskt bistånd; continuous
months = sammanhängande tid; total months = total tid; activity capacity = aktivitetsförmåga; consulting physician =
konsulterande förtroendeläkare; project owner = projektägare; node = nod; half-year = halvår; guide number = tänkt fördelning.
"""

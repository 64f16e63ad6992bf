foreach(test decisions denials repeatterms activityburst consents consentcommand programanswers accessholders aheadrenewal settings settingsfile preferences recentuses tenantwatch sessionpolicy consoles closewords activityfeed signins signinends signinquestions credentialbroker freshness tokenverifier programrequests commandline
             commandaccess commandflags commandsentences portalcommands profilecommands consolecommand onetimelink
             profiles activitylog activitystore activityexport activityreader deeplink foundportals
             environmentcommands duplovariables duplojit commandjson personcommands
             containerendpoint servecommand kubernetescommands)
    duplo_test(tst_broker_${test} SOURCES broker/tst_${test}.cpp LINKS duplo_broker)
endforeach()
foreach(test doctor doctorcaller)
    duplo_test(tst_broker_${test} SOURCES broker/tst_${test}.cpp broker/doctortest.h LINKS duplo_broker)
endforeach()

foreach(test decisions denials repeatterms activityburst activitycommand consents consentcommand programanswers programyes accessholders aheadrenewal settings settingsfile preferences recentuses tenantwatch sessionpolicy endedsession consoles closewords activityfeed signins signinends signinquestions credentialbroker freshness tokenverifier programrequests commandline
             callerlimits commandaccess commandhints commandserving commandflags commandsentences portalcommands portalremoval tenantscommand profilecommands consolecommand onetimelink
             profiles activitylog activitystore activityexport activityreader deeplink foundportals
             environmentcommands duplovariables duplojit commandjson personcommands lockedkeychain
             containerendpoint servecommand kubernetescommands)
    duplo_test(tst_broker_${test} SOURCES broker/tst_${test}.cpp LINKS duplo_broker)
endforeach()
duplo_test(tst_broker_manual SOURCES broker/tst_manual.cpp LINKS duplo_broker)
target_compile_definitions(tst_broker_manual PRIVATE MANUAL="${PROJECT_SOURCE_DIR}/packaging/man/duplo-tray-jit.1")
foreach(test doctor doctorcaller)
    duplo_test(tst_broker_${test} SOURCES broker/tst_${test}.cpp broker/doctortest.h LINKS duplo_broker)
endforeach()
